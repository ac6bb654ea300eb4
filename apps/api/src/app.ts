import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { AccessModule } from '@clientele/access/api';
import { AddressesModule } from '@clientele/addresses/api';
import { AttributesModule } from '@clientele/attributes/api';
import { CompaniesModule } from '@clientele/companies/api';
import { CustomersModule } from '@clientele/customers/api';
import { DiscountsModule } from '@clientele/discounts/api';
import { DuplicatesModule } from '@clientele/duplicates/api';
import { JobsModule } from '@clientele/jobs/api';
import { MailModule } from '@clientele/mail/api';
import { NotesModule } from '@clientele/notes/api';
import { PortfoliosModule, customerOwnership } from '@clientele/portfolios/api';
import { RegistersModule } from '@clientele/registers/api';
import { SettingsModule } from '@clientele/settings/api';
import { SharedModule, type Config } from '@clientele/shared/api';
import { TimelineModule } from '@clientele/timeline/api';
import { TransfersModule } from '@clientele/transfers/api';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule, Logger } from 'nestjs-pino';
import { randomUUID } from 'node:crypto';
import { companyParts } from './company-parts';
import { customerAlerts } from './customer-alerts';
import { customerAlong } from './customer-along';
import { customerColumns, definedFilters } from './customer-columns';
import { customerEmbeds } from './customer-embeds';
import { customerSections } from './customer-sections';
import { dataSourceOptions } from './data-source';
import { Drain } from './drain';
import { DatabaseState } from './health/database-state';
import { HealthController } from './health/health.controller';
import { JobState } from './health/job-state';
import { Readiness } from './health/readiness';
import { CallCounts } from './http/call-counts';
import { compressAnswers } from './http/compressed-answers';
import { allowOrigins } from './http/cross-origin';
import { nameAllowedMethods } from './http/allowed-methods';
import { limitCalls } from './http/rate-limit';
import { carryContext } from './http/request-context';
import { followTraces } from './http/trace';
import { Installation } from './installation';
import { logging, logRequests } from './logging';
import { MetricsServer } from './metrics/metrics-server';
import { secureAnswers } from './security-headers';
import { serveAdmin } from './serve-admin';
import { serveDocs } from './openapi/serve-docs';
import { shapeRequests } from './shape-requests';
import { timelineParts } from './timeline-parts';
import { WorkerProcess } from './worker-process';

/** The largest JSON body; files have a limit of their own. */
const BODY_BYTES = 1024 * 1024;
const FILE_BYTES = 300 * 1024 * 1024;

const domains = [
  AccessModule,
  SettingsModule,
  JobsModule,
  MailModule,
  CustomersModule.with({
    columns: customerColumns,
    defined: definedFilters,
    sections: customerSections,
    alerts: customerAlerts,
    embeds: customerEmbeds,
    along: customerAlong,
    ownership: customerOwnership,
  }),
  CompaniesModule.with(companyParts),
  PortfoliosModule,
  RegistersModule,
  AddressesModule,
  AttributesModule,
  DiscountsModule,
  DuplicatesModule,
  NotesModule,
  TransfersModule,
  TimelineModule.with(timelineParts),
];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logging(config)),
        TypeOrmModule.forRoot({
          ...dataSourceOptions(config.databaseUrl),
          retryAttempts: 3,
          retryDelay: 1000,
        }),
        // It would log what the driver says, which may hold values of rows (T23).
        TerminusModule.forRoot({ logger: false }),
        SharedModule.with(config),
        ...domains,
      ],
      controllers: [HealthController],
      providers: [
        Installation,
        CallCounts,
        WorkerProcess,
        Drain,
        MetricsServer,
        Readiness,
        DatabaseState,
        JobState,
      ],
    };
  }
}

/** The whole API, ready to listen; tests use the very same. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // An external id of 255 letters, each of them percent-encoded.
    routerOptions: { maxParamLength: 3000 },
    forceCloseConnections: true,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    // A sender of a file has ten minutes; a connection that says nothing has less.
    requestTimeout: 600_000,
    // Nothing here is middleware.
    skipMiddie: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    bufferLogs: true,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
  const fastify = adapter.getInstance();
  carryContext(app);
  logRequests(fastify);
  app.get(Drain).watch(fastify);
  await app.get(MetricsServer).begin(fastify);
  shapeRequests(fastify, config);
  followTraces(fastify);
  secureAnswers(fastify, config);
  allowOrigins(fastify, config);
  compressAnswers(fastify);
  limitCalls(app);
  nameAllowedMethods(fastify);
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, {
    limits: { fileSize: FILE_BYTES, files: 1, fields: 10, fieldSize: 256 * 1024 },
  });
  await serveAdmin(fastify, config);
  serveDocs(app);
  app.enableShutdownHooks();
  return app;
}

/** The same application without its door: it does the jobs. */
export async function createWorker(config: Config): Promise<INestApplicationContext> {
  const inline: Config = { ...config, jobs: 'inline' };
  const app = await NestFactory.createApplicationContext(AppModule.with(inline), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  return app;
}
