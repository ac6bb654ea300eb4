import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { CONFIG, Shutdown, type Config } from '@clientele/shared/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 25;

/**
 * Lets running requests end before the process does, for a bounded time. What began before is answered first; until
 * then new requests are still served, so that whoever spreads them has time to see that this process is not ready any
 * more. Then the door closes, and the rest may end.
 */
@Injectable()
export class Drain implements BeforeApplicationShutdown {
  private readonly running = new Set<FastifyRequest>();
  private close: () => void = () => undefined;
  private drained: Promise<void> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly shutdown: Shutdown,
  ) {}

  watch(fastify: FastifyInstance): void {
    this.close = () => void fastify.server.close();
    fastify.addHook('onRequest', (request, reply, done) => {
      this.running.add(request);
      // The next request of this client finds another process.
      if (this.shutdown.hasBegun) void reply.header('connection', 'close');
      done();
    });
    fastify.addHook('onResponse', (request, _reply, done) => {
      this.running.delete(request);
      done();
    });
    this.shutdown.begun.subscribe(() => {
      this.drained = this.drain();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.drained;
  }

  private async drain(): Promise<void> {
    const end = Date.now() + this.config.shutdownSeconds * 1000;
    const earlier = [...this.running];
    const until = async (isDone: () => boolean): Promise<void> => {
      while (!isDone() && Date.now() < end) await sleep(LOOK_MS);
    };
    await until(() => !earlier.some((request) => this.running.has(request)));
    this.close();
    await until(() => this.running.size === 0);
  }
}
