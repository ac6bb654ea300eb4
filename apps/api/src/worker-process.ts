import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** A worker that lived for so long did not die of how it starts. */
const SOUND_MS = 30_000;
/** A batch may finish; start scripts and containers wait a little longer than this. */
const PATIENCE_MS = 8000;
const MEMORY_MB = 400;

interface WorkerProgram {
  entry: string;
  execArgv: readonly string[];
  env: NodeJS.ProcessEnv;
}

const BUILT: WorkerProgram = {
  entry: join(__dirname, 'worker.js'),
  // It is not debugged with the API, and has more memory than that.
  execArgv: process.execArgv.filter((flag) => !/^--(inspect|max-)/.test(flag)),
  env: process.env,
};

/**
 * The process in which jobs run, so that a large import slows no request and takes no API with it. It is started again
 * when it dies, and goes with the API: asked to by a shutdown, by itself when the API is no more.
 */
@Injectable()
export class WorkerProcess implements BeforeApplicationShutdown {
  private readonly log = new Logger(WorkerProcess.name);
  private child: ChildProcess | undefined;
  private again: NodeJS.Timeout | undefined;
  private pause = FIRST_PAUSE_MS;
  private stopping = false;

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(program = BUILT): void {
    const begun = Date.now();
    const child = fork(program.entry, [], {
      execArgv: [...program.execArgv, `--max-old-space-size=${MEMORY_MB}`],
      env: program.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Ctrl-C in a terminal reaches the API, which lets its worker finish.
      detached: true,
    });
    this.child = child;
    letRequestsWin(child.pid);
    const ended = (how: object): void => {
      if (this.child !== child) return;
      this.child = undefined;
      if (!this.stopping) this.startAgain(program, { ...how, lived: Date.now() - begun });
    };
    child.once('error', ({ name }) => child.pid === undefined && ended({ name }));
    child.once('exit', (code, signal) => ended({ code, signal }));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.again);
    const { child } = this;
    if (!child) return;
    const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.kill('SIGTERM');
    await once(child, 'exit');
    clearTimeout(impatience);
  }

  private startAgain(program: WorkerProgram, how: { lived: number }): void {
    if (how.lived > SOUND_MS) this.pause = FIRST_PAUSE_MS;
    this.log.warn(how, 'the worker has ended and is started again');
    this.again = setTimeout(() => this.start(program), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }
}

/** Before it has threads of its own, which keep the priority that they are born with. */
function letRequestsWin(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already; who waits for it hears of that.
  }
}
