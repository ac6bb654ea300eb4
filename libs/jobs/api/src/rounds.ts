import { Injectable, Logger } from '@nestjs/common';
import { placeOf } from '@clientele/shared/api';
import { parseCronItems, type ParsedCronItem, type TaskList } from 'graphile-worker';

interface Round {
  name: string;
  /** As in a crontab, in UTC. */
  when: string;
  work: () => Promise<void>;
}

/**
 * Work that nobody asks for: the queue calls for it by the clock, of all processes in one. It is short, because jobs wait
 * for it. What fails is told, and tried again the next time.
 */
@Injectable()
export class Rounds {
  private readonly log = new Logger(Rounds.name);
  private readonly rounds: Round[] = [];

  register(name: string, when: string, work: () => Promise<void>): void {
    this.rounds.push({ name, when, work });
  }

  get crontab(): ParsedCronItem[] {
    // One that waits still is not doubled.
    const options = (name: string): { jobKey: string; maxAttempts: number } => ({
      jobKey: name,
      maxAttempts: 1,
    });
    return parseCronItems(
      this.rounds.map(({ name, when }) => ({ task: name, match: when, options: options(name) })),
    );
  }

  get tasks(): TaskList {
    return Object.fromEntries(this.rounds.map(({ name, work }) => [name, () => this.run(name, work)]));
  }

  private async run(name: string, work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) =>
      this.log.error({ round: name, ...placeOf(error) }, 'a round failed'),
    );
  }
}
