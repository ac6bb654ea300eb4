import { CONFIG, PROBLEM_PAGE, type Config } from '@clientele/shared/api';
import { languageFor } from '@clientele/shared/dto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { routesOf } from '../routes';
import { openApiOf } from './document';
import { problemPage } from './problem-page';

/** The document at `/api/openapi.json`, the explorer at `/api/docs`, and the page of problems. */
export function serveDocs(app: NestFastifyApplication): void {
  const { publicUrl } = app.get<Config>(CONFIG);
  const document = (): OpenAPIObject => openApiOf(routesOf(app), publicUrl) as unknown as OpenAPIObject;
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Clientele API',
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get(PROBLEM_PAGE, (request, reply) => {
    const language = languageFor(request.headers['accept-language']);
    void reply
      .headers({ 'cache-control': 'no-cache', 'content-language': language, vary: 'accept-language' })
      .type('text/html; charset=utf-8')
      .send(problemPage(language));
  });
}
