import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, Db, placeOf, type Config } from '@clientele/shared/api';
import type { FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { measureRequests } from './request-metrics';
import { measureJobs, measurePool, type Pool } from './state-metrics';

/**
 * Metrics for Prometheus on a port of their own, which is no public one: off unless `METRICS_PORT` says so. No label holds
 * an id or anything of a person.
 */
@Injectable()
export class MetricsServer implements OnApplicationShutdown {
  private readonly log = new Logger(MetricsServer.name);
  private readonly register = new Registry();
  private server: Server | undefined;
  private readJobs: () => Promise<void> = () => Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
    private readonly source: DataSource,
  ) {}

  /** Where it listens; undefined while it does not. */
  get port(): number | undefined {
    return (this.server?.address() as AddressInfo | null | undefined)?.port;
  }

  /** Before the first request: what is measured cannot be added later. */
  async begin(fastify: FastifyInstance): Promise<void> {
    if (this.config.metricsPort === undefined) return;
    collectDefaultMetrics({ register: this.register });
    measureRequests(fastify, this.register);
    measurePool((this.source.driver as unknown as { master: Pool }).master, this.register);
    this.readJobs = measureJobs(this.db, this.register);
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.listen(this.config.metricsPort, this.config.metricsHost);
    await once(this.server, 'listening');
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (method !== 'GET' || url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    // Without the database the rest is still worth knowing.
    await this.readJobs().catch((error: unknown) => this.log.warn(placeOf(error), 'jobs cannot be counted'));
    const text = await this.register.metrics();
    response.writeHead(200, { 'content-type': this.register.contentType }).end(text);
  }
}
