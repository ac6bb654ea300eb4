import { report } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { colour, say, seconds } from './lib/say.mjs';
import { stages } from './lib/stages.mjs';

const help = `npm test                     everything
npm test -- jest customers   one stage; what follows goes to it
npm test -- format lint      several stages
Stages: ${Object.keys(stages).join(', ')}`;

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(help);
else await main(testAll);

async function testAll() {
  const { names, rest } = chosen();
  const results = [];
  for (const name of names) results.push(await runStage(name, name === names.at(-1) ? rest : [], results));

  say();
  for (const { name, took, passed, failed, skipped } of results) {
    const mark = failed ? colour('red', '✗') : skipped && !passed ? '-' : colour('green', '✓');
    say(`${mark} ${name.padEnd(8)}${took.padStart(8)}   ${line({ passed, failed, skipped })}`);
  }
  say();
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const all = { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
  console.log(line(all));
  return all.failed || !all.passed ? 1 : 0;
}

/** The leading words that are stages choose them; what follows is for the last one. */
function chosen() {
  const end = args.findIndex((arg) => !(arg in stages));
  const names = end === -1 ? args : args.slice(0, end);
  return names.length
    ? { names, rest: args.slice(names.length) }
    : { names: Object.keys(stages), rest: args };
}

async function runStage(name, rest, before) {
  const { title, needs, run } = stages[name];
  const start = Date.now();
  say(`\n${colour('bold', `── ${title} ──`)}`);
  const broken = before.some((result) => result.name === needs && result.failed);
  if (broken) say(`Skipped: there is nothing to try while ${needs} fails.`);
  const result = broken ? { passed: 0, failed: 0, skipped: 1 } : await run(rest).catch(failedOnce);
  return { name, took: seconds(start), ...result };
}

function failedOnce(error) {
  report(error);
  return { passed: 0, failed: 1, skipped: 0 };
}

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
