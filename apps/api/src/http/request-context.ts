import { SYSTEM, type Current } from '@clientele/shared/api';
import { languageFor } from '@clientele/shared/dto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ClsService } from 'nestjs-cls';

/**
 * What a request carries with it (`Current`). Until the guard knows who asks, the product itself does, which may do
 * nothing. A hook and no middleware of Nest, which takes a twentieth of a small request's time.
 */
export function carryContext(app: NestFastifyApplication): void {
  const cls = app.get<ClsService<Current>>(ClsService);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, _reply, done) => {
    cls.run(() => {
      cls.set('actor', SYSTEM);
      cls.set('channel', 'api');
      cls.set('language', languageFor(request.headers['accept-language']));
      cls.set('requestId', request.id);
      done();
    });
  });
}
