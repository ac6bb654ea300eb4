import { CONFIG, type Config } from '@clientele/shared/api';
import type { INestApplication } from '@nestjs/common';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { routesOf } from '../routes';
import { openApiOf } from './document';

/** The document at `/api/openapi.json` and the explorer at `/api/docs`. */
export function serveDocs(app: INestApplication): void {
  const { publicUrl } = app.get<Config>(CONFIG);
  const document = (): OpenAPIObject => openApiOf(routesOf(app), publicUrl) as unknown as OpenAPIObject;
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Clientele API',
  });
}
