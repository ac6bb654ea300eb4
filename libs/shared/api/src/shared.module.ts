import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import { ClsModule } from 'nestjs-cls';
import { CONFIG, type Config } from './config';
import { Db } from './db';
import { Hourly } from './hourly';
import { AnswerInterceptor } from './http/answers';
import { ProblemFilter } from './http/problem-filter';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor';
import { IdempotencyKeys } from './idempotency/idempotency-keys';
import { StrictRequestInterceptor } from './http/strict-request';
import { PageReader } from './read-page/read-page';
import { Shutdown } from './shutdown';
import { UnitOfWork, UnitOfWorkInterceptor } from './unit-of-work';

/** What every domain stands on. */
@Global()
@Module({})
export class SharedModule {
  static with(config: Config): DynamicModule {
    return {
      module: SharedModule,
      imports: [
        ClsModule.forRoot({
          global: true,
          plugins: [
            new ClsPluginTransactional({
              adapter: new TransactionalAdapterTypeOrm({ dataSourceToken: getDataSourceToken() }),
            }),
          ],
        }),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        Db,
        Shutdown,
        Hourly,
        UnitOfWork,
        PageReader,
        IdempotencyKeys,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: StrictRequestInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: UnitOfWorkInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
      ],
      exports: [CONFIG, Db, Hourly, Shutdown, UnitOfWork, PageReader],
    };
  }
}
