import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { percentile, timed } from '../lib/figures.mjs';
import { bombs, harmless, zipBomb } from './lib/bombs.mjs';

export const title = 'Hostile files are refused at once, and nobody else notices (G14)';

const LIMIT_SECONDS = 2;
const MEMORY_MB = 512;
const HEALTH_MS = 250;

export async function prove(world, findings) {
  const health = new Pulse(world);
  for (const [name, make] of Object.entries(bombs)) {
    const bytes = make();
    health.begin();
    world.processes.reset();
    const { answer, seconds } = await timed(() => uploaded(world, bytes, name));
    await health.end();
    world.processes.look();
    findings.check(
      name,
      answer.isRefused && seconds <= LIMIT_SECONDS,
      `${(bytes.length / 1024).toFixed(0)} KB, ${answer.how} after ${seconds.toFixed(2)} s`,
    );
  }
  for (const [program, mb] of Object.entries(world.processes.peaks))
    findings.check(`memory of the ${program}`, mb <= MEMORY_MB, `${mb} MB`);
  const p99 = percentile(health.times, 0.99);
  findings.check('health meanwhile, p99', p99 < HEALTH_MS, `${p99.toFixed(0)} ms of ${health.times.length}`);
  findings.same('nobody came in', await people(world), 0);
  findings.same(
    'files that are kept',
    (await world.sql('SELECT count(*)::int AS n FROM stored_file'))[0].n,
    0,
  );
  findings.same('temporary files that are left', await temporary(), []);
  const { how } = await uploaded(world, harmless, 'harmless.xlsx');
  findings.same(
    'a harmless workbook goes in',
    `${how}, ${await people(world)} person`,
    'succeeded, 1 person',
  );
  await bite(findings);
}

async function uploaded(world, bytes, name) {
  const form = new FormData();
  form.set('file', new Blob([bytes]), `people.${name.split(':')[0]}`);
  const response = await world.ask('POST', '/api/v1/customer-imports', form);
  const body = await response.json();
  if (response.status >= 400)
    return { isRefused: response.status < 500, how: `${response.status} ${body.code}` };
  const job = await world.job(body);
  return { isRefused: job.status === 'failed' && job.problem !== '', how: job.status };
}

const people = async (world) =>
  (await world.sql(`SELECT count(*)::int AS n FROM customer WHERE email_canonical LIKE '%prove.example'`))[0]
    .n;

const temporary = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('clientele-upload-'));

/** What a reader without limits makes of the first bomb. */
async function bite(findings) {
  const folder = await mkdtemp(path.join(tmpdir(), 'clientele-bomb-'));
  try {
    await writeFile(path.join(folder, 'bomb.xlsx'), zipBomb());
    const program = `import exceljs from 'exceljs';
      await new exceljs.Workbook().xlsx.readFile(${JSON.stringify(path.join(folder, 'bomb.xlsx'))}).catch(() => {});
      console.log(process.resourceUsage().maxRSS / 1024);`;
    const { answer, seconds } = await timed(() => outputOf(['--input-type=module', '-e', program]));
    const mb = Number(answer);
    findings.teeth(
      `exceljs without limits (${seconds.toFixed(1)} s, ${answer ? `${mb.toFixed(0)} MB` : 'out of memory'})`,
      seconds > LIMIT_SECONDS && (answer === '' || mb > MEMORY_MB),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function outputOf(args) {
  const child = spawn(process.execPath, args, {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  await once(child, 'close');
  return output.trim();
}

/** Asks for the health of the application while something goes on. */
class Pulse {
  constructor(world) {
    this.world = world;
    this.times = [];
    this.beating = Promise.resolve();
  }

  begin() {
    this.isOn = true;
    this.beating = this.beat();
  }

  end() {
    this.isOn = false;
    return this.beating;
  }

  async beat() {
    while (this.isOn) {
      const { seconds } = await timed(() => this.world.ask('GET', '/health/ready'));
      this.times.push(seconds * 1000);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
