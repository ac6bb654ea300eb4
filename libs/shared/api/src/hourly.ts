import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { placeOf } from './place-of';

const HOUR_MS = 3_600_000;

/**
 * Does again each hour, or as often as it is told, what keeps the application tidy. What fails is told, and tried again
 * the next time.
 */
@Injectable()
export class Hourly implements OnApplicationShutdown {
  private readonly log = new Logger(Hourly.name);
  private readonly timers: NodeJS.Timeout[] = [];

  /** `otherwise` says what a failure leaves behind. */
  run(work: () => Promise<unknown>, otherwise: string, everyMs = HOUR_MS): void {
    const once = (): void => {
      work().catch((error: unknown) => this.log.error(placeOf(error), otherwise));
    };
    this.timers.push(setInterval(once, everyMs).unref());
  }

  onApplicationShutdown(): void {
    this.timers.forEach((timer) => clearInterval(timer));
  }
}
