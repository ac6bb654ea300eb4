import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '@clientele/jobs/api';
import { SYSTEM, Shutdown, UnitOfWork } from '@clientele/shared/api';
import { NoAnswer, type Register } from './register';
import { RegisterChecks, type Waiting } from './register-checks';
import { Registers } from './registers';

/** Other jobs wait no longer for a round than this. */
const LONGEST_MS = 20_000;
const MOST_IN_A_ROUND = 120;

/** Asks registers, each minute, about the numbers whose turn it is: new ones, changed ones, old answers, outages. */
@Injectable()
export class RegisterRound implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly registers: Registers,
    private readonly checks: RegisterChecks,
    private readonly unitOfWork: UnitOfWork,
    private readonly shutdown: Shutdown,
  ) {}

  onModuleInit(): void {
    if (this.registers.on.length > 0) this.rounds.register('register_round', '* * * * *', () => this.run());
  }

  async run(): Promise<void> {
    const leave = new AbortController();
    const end = this.shutdown.begun.subscribe(() => leave.abort());
    const until = Date.now() + LONGEST_MS;
    try {
      for (const register of this.registers.on) await this.runOf(register, until, leave.signal);
    } finally {
      end.unsubscribe();
    }
  }

  /** A register that does not answer is left alone until the next round, and so is the service of a country. */
  private async runOf(register: Register, until: number, signal: AbortSignal): Promise<void> {
    const due = await this.checks.due(this.registers.areasOf(register), MOST_IN_A_ROUND);
    const most = register.many?.most ?? 1;
    const away = new Set<string>();
    for (let at = 0; at < due.length && Date.now() < until && !signal.aborted; at += most) {
      const asked = due.slice(at, at + most).filter(({ country }) => !away.has(country));
      const silence = asked.length > 0 ? await this.check(register, asked, signal) : undefined;
      if (silence && !silence.isOfCountry) return;
      if (silence) asked.forEach(({ country }) => away.add(country));
    }
  }

  /** Writes what comes; answers the silence if nothing does. */
  private async check(
    register: Register,
    waiting: readonly Waiting[],
    signal: AbortSignal,
  ): Promise<NoAnswer | undefined> {
    const replies = await this.registers.askAll(register, waiting, signal);
    // Somebody who leaves did not wait for the answer.
    if (!signal.aborted)
      await this.unitOfWork.as(SYSTEM, 'system', () =>
        this.unitOfWork.run(async () => {
          for (const [index, one] of waiting.entries())
            await this.checks.write(one, register, replies[index] ?? new NoAnswer('unexpected_answer'));
        }),
      );
    const silences = replies.filter((reply) => reply instanceof NoAnswer);
    return silences.length === replies.length ? silences[0] : undefined;
  }
}
