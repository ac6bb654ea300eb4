import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** Our programs by what stands in their command lines. */
const PROGRAMS = {
  API: /apps\/api\/src\/main\.js/,
  worker: /apps\/api\/src\/worker\.js/,
  reader: /xlsx-child/,
};

/** The application's processes and the peak memory of each of its programs, from /proc; nothing where there is none. */
export class AppProcesses {
  constructor(starter) {
    this.starter = starter;
    this.peaks = {};
  }

  /** Forgets the peaks so far. */
  reset() {
    for (const pid of this.all()) attempt(() => writeFileSync(`/proc/${pid}/clear_refs`, '5'));
  }

  /** Takes the peaks since the last reset into account. */
  look() {
    for (const pid of this.all()) {
      const status = attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
      const mb = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
      const program = programOf(pid);
      if (program) this.peaks[program] = Math.round(Math.max(mb, this.peaks[program] ?? 0));
    }
  }

  /** Lines of the table of figures. */
  lines() {
    return Object.entries(this.peaks).map(([program, mb]) => [
      `peak memory of the ${program}, MB`,
      mb,
      '',
      '≤ 512',
    ]);
  }

  /** The ids of those that run a program: API, worker or reader. */
  of(program) {
    return this.all().filter((pid) => programOf(pid) === program);
  }

  all() {
    const parents = new Map();
    for (const pid of (attempt(() => readdirSync('/proc')) ?? []).filter((name) => /^\d+$/.test(name))) {
      const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
      if (stat) parents.set(Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    }
    const isOurs = (pid) => pid === this.starter || (parents.has(pid) && isOurs(parents.get(pid)));
    return [...parents.keys()].filter((pid) => isOurs(pid) && programOf(pid) !== undefined);
  }
}

function programOf(pid) {
  const line = attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? '';
  return Object.keys(PROGRAMS).find((name) => PROGRAMS[name].test(line));
}

function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
