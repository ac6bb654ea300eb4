import { compileApi, watchApi } from './lib/api-compiler.mjs';

const watching = process.argv.includes('--watch');

await compileApi().then(say, complain);
if (watching) watchApi({ onCompiled: say, onError: complain });

function say(count) {
  console.log(`api: ${count} files compiled to dist/api`);
}

function complain(error) {
  // swc appends a backtrace of its own insides; the first part shows the line that is wrong.
  console.error(error.message.split('\n\nCaused by')[0]);
  if (!watching) process.exitCode = 1;
}
