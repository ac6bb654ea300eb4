import { readStartOptions } from './lib/start-options.mjs';

const npm = { npm_lifecycle_event: 'start' };
const refusal = (args, env) => {
  try {
    return readStartOptions(args, env);
  } catch (error) {
    return `${error.message} ${error.advice.split('\n')[0]}`;
  }
};

test.each([
  [[], {}, { empty: false, port: 3000, help: false }],
  [['--port', '4000'], npm, { empty: false, port: 4000, help: false }],
  [['--empty'], { PORT: '4100' }, { empty: true, port: 4100, help: false }],
  [['--port=0'], { PORT: '4100' }, { empty: false, port: 0, help: false }],
])('%j with %j', (args, env, options) => {
  expect(readStartOptions(args, env)).toEqual(options);
});

test.each([
  [[], { ...npm, npm_config_empty: 'true' }, 'Type: npm start -- --empty'],
  [[], { ...npm, npm_config_port: '4000' }, 'Type: npm start -- --port 4000'],
  [
    ['4000'],
    { ...npm, npm_config_port: 'true', npm_config_empty: 'true' },
    'Type: npm start -- --empty --port 4000',
  ],
  [['--prot', '1'], {}, "Unknown option '--prot'"],
  [['4000'], {}, "Unexpected argument '4000'"],
  [['--port', 'x'], {}, '"x" is no port'],
  [['--port', '65536'], {}, '"65536" is no port'],
])('%j with %j is refused: %s', (args, env, words) => {
  expect(refusal(args, env)).toContain(words);
});
