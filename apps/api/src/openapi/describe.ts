import { readConfig } from '@clientele/shared/api';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app';
import { routesOf } from '../routes';
import { openApiOf } from './document';
import type { Schema } from './schema';

/** The document without a server, a database or a single object: from what the decorators declare. */
export async function describeApi(): Promise<Schema> {
  const config = readConfig({
    DATABASE_URL: 'postgres://nowhere',
    CLIENTELE_SECRET: 'nothing is sealed by this secret',
    JOBS: 'none',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return openApiOf(routesOf(app), '');
}
