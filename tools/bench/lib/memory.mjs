import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** The peak memory of the application's processes, from /proc; nothing where there is none. */
export class Memory {
  constructor(starter) {
    this.starter = starter;
  }

  /** Forgets the peaks so far. */
  reset() {
    for (const pid of this.processes()) attempt(() => writeFileSync(`/proc/${pid}/clear_refs`, '5'));
  }

  /** MB of the largest process. */
  peak() {
    const peaks = this.processes().map((pid) => {
      const status = attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    });
    return Math.round(Math.max(0, ...peaks));
  }

  processes() {
    const parents = new Map();
    for (const pid of (attempt(() => readdirSync('/proc')) ?? []).filter((name) => /^\d+$/.test(name))) {
      const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
      if (stat) parents.set(Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    }
    const isOurs = (pid) => pid === this.starter || (parents.has(pid) && isOurs(parents.get(pid)));
    return [...parents.keys()].filter(
      (pid) =>
        isOurs(pid) &&
        /apps\/api\/src\/(main|worker)\.js|xlsx-child/.test(
          attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? '',
        ),
    );
  }
}

function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
