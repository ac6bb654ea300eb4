import { Failure, report } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { step } from './lib/say.mjs';

const args = process.argv.slice(2);
const fix = args.includes('--fix');
const files = args.filter((arg) => !arg.startsWith('--'));

await main(async () => {
  // Without the graph the boundaries are skipped, and with yesterday's they are yesterday's.
  const graph = ['graph', '--file=dist/graph.json'];
  await step('Drawing the project graph', () => runNode('node_modules/nx/dist/bin/nx.js', graph));
  const failures = [];
  const attempt = (name, work) => step(name, work).catch((error) => failures.push(error));
  await attempt('Linting', () => lint(files.length ? files : ['.']));
  // After the linting: what is planted stays in the linter's memory as if it were the source.
  const { checkTeeth } = await import('./lint-teeth.mjs');
  if (files.length === 0) await attempt('Biting into planted violations', checkTeeth);
  failures.forEach(report);
  return failures.length ? 1 : 0;
});

async function lint(patterns) {
  const { ESLint } = await import('eslint');
  const eslint = new ESLint({ cwd: root, fix });
  const results = await eslint.lintFiles(patterns);
  if (fix) await ESLint.outputFixes(results);
  const problems = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
  if (problems === 0) return;
  throw new Failure(await (await eslint.loadFormatter('stylish')).format(results));
}
