import { runNode } from './run.mjs';
import { step } from './say.mjs';

/** Builds what has changed since the last time; Nx remembers what has not. */
export function build(projects, { configuration } = {}) {
  const args = ['run-many', '-t', 'build', '-p', projects.join(','), '--output-style=stream'];
  if (configuration) args.push(`--configuration=${configuration}`);
  return step(
    `Building ${projects.map((name) => `the ${name === 'api' ? 'API' : name}`).join(' and ')}`,
    () =>
      runNode('node_modules/nx/dist/bin/nx.js', args, {
        failure: 'The build failed.',
        advice: 'The sources do not compile: mend what is shown above and run the command again.',
      }),
  );
}
