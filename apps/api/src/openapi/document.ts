import { CompanyRow } from '@clientele/companies/dto';
import { CustomerRow, NewCustomer } from '@clientele/customers/dto';
import { allProblems } from '@clientele/shared/api';
import type { Contract } from '@clientele/shared/dto';
import { companyParts } from '../company-parts';
import { customerColumns } from '../customer-columns';
import { customerEmbeds } from '../customer-embeds';
import type { Route } from '../routes';
import { answersOf, bodyOf } from './bodies';
import { EMBEDDED, embeddedOf } from './embedded';
import { failuresOf } from './failures';
import { fixedSchemas } from './fixed-schemas';
import { parametersOf } from './parameters';
import { Schemas, type Schema } from './schema';

/** What other domains add to the rows of a list. */
const added = new Map<Contract<object>, readonly Contract<object>[]>([
  [CustomerRow, customerColumns.map(({ contract }) => contract)],
  [CompanyRow, companyParts.columns.map(({ contract }) => contract)],
]);

const SECURITY: Schema = {
  key: { type: 'http', scheme: 'bearer', description: 'An API key, `Authorization: Bearer clt_live_…`.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'clientele',
    description: 'The session of a signed-in operator.',
  },
};

/** The OpenAPI 3.1 document of the API, written from routes and contracts alone. */
export function openApiOf(routes: readonly Route[], serverUrl: string): Schema {
  const schemas = new Schemas();
  Object.assign(schemas.components, fixedSchemas);
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const extras = (route.contract.list ?? []).flatMap((row) => added.get(row) ?? []);
    paths[path] = { ...paths[path], [route.method]: operationOf(route, schemas, extras) };
  }
  // A customer of a bulk request is new, or changed.
  schemas.named('NewCustomerPatch', [NewCustomer], 'patch');
  schemas.components[EMBEDDED] = embeddedOf(customerEmbeds, schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Clientele API',
      version: '1.0.0',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Clientele' },
      description: `Customers, companies, imports and exports of one shop. Every error is \`application/problem+json\` (RFC 9457). Codes: ${allProblems()
        .filter((kind) => kind.status >= 400)
        .map((kind) => `\`${kind.code}\``)
        .join(', ')}.`,
    },
    servers: [{ url: serverUrl || '/' }],
    security: [{ key: [] }, { session: [] }],
    tags: [...new Set(routes.map(tagOf))].sort().map((name) => ({ name })),
    paths,
    components: { schemas: schemas.components, securitySchemes: SECURITY },
  };
}

const tagOf = (route: Route): string => route.path.split('/')[3] ?? 'health';

function operationOf(route: Route, schemas: Schemas, extras: readonly Contract<object>[]): Schema {
  return {
    operationId: route.name.replace('.', '_'),
    tags: [tagOf(route)],
    summary: summaryOf(route),
    ...deprecationOf(route),
    ...(route.isPublic ? { security: [] } : { 'x-permission': permissionOf(route) }),
    ...(route.stepUp && { 'x-step-up': route.stepUp }),
    parameters: parametersOf(route, extras),
    ...bodyOf(route, schemas),
    responses: { ...failuresOf(route), ...answersOf(route, schemas, extras) },
  };
}

/** The permission that is needed, or several of which one is enough. */
function permissionOf({ permissions }: Route): string | readonly string[] {
  const [first = ''] = permissions;
  return permissions.length > 1 ? permissions : first;
}

function deprecationOf({ contract: { deprecated } }: Route): Schema {
  if (!deprecated) return {};
  const { since, sunset, instead } = deprecated;
  return { deprecated: true, description: `Deprecated since ${since}, gone after ${sunset}. ${instead}` };
}

function summaryOf(route: Route): string {
  const [domain = '', verb = ''] = route.name.split('.');
  return `${domain}: ${verb.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)}`;
}
