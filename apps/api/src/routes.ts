import { PERMISSION, PUBLIC, STEP_UP, type StepUpMark } from '@clientele/access/api';
import { routeContractOf, type RouteContract } from '@clientele/shared/api';
import { RequestMethod, type INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';

/** One route of the API with all that its decorators declare. */
export interface Route {
  name: string;
  method: string;
  path: string;
  /** One of them is enough; none on a public route. */
  permissions: readonly string[];
  isPublic: boolean;
  stepUp: StepUpMark | undefined;
  status: number | undefined;
  contract: RouteContract;
  parameters: { kind: string; name: string | undefined }[];
  events: boolean;
}

/** Whether it takes a file and no JSON. */
export const isUpload = ({ contract, path, method }: Route): boolean =>
  method === 'post' && path.includes('/customer-imports') && contract.query !== undefined;

const pathsOf = (value: unknown): string =>
  Array.isArray(value) ? String(value[0]) : typeof value === 'string' ? value : '';
const joined = (...parts: string[]): string =>
  `/${parts
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/')}`;

/** The inventory of routes: what OpenAPI describes and the laws hold to account. */
export function routesOf(app: INestApplication): Route[] {
  const scanner = new MetadataScanner();
  return new DiscoveryService(app.get(ModulesContainer))
    .getControllers()
    .flatMap(({ metatype, instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      const base = pathsOf(Reflect.getMetadata('path', metatype as object));
      return scanner
        .getAllMethodNames(prototype)
        .flatMap((method) => routeOf(metatype as { name: string }, base, prototype, method) ?? []);
    });
}

function routeOf(
  controller: { name: string },
  base: string,
  prototype: Record<string, object>,
  key: string,
): Route | undefined {
  const handler = prototype[key];
  const method = handler && (Reflect.getMetadata('method', handler) as RequestMethod | undefined);
  if (!handler || method === undefined) return undefined;
  const isHealth = base === 'health';
  return {
    name: `${controller.name.replace(/Controller$/, '')}.${key}`,
    method: RequestMethod[method].toLowerCase(),
    path: joined(isHealth ? '' : 'api/v1', base, pathsOf(Reflect.getMetadata('path', handler))),
    permissions: (Reflect.getMetadata(PERMISSION, handler) ?? []) as string[],
    isPublic: Reflect.getMetadata(PUBLIC, handler) === true,
    stepUp: Reflect.getMetadata(STEP_UP, handler) as StepUpMark | undefined,
    status: Reflect.getMetadata('__httpCode__', handler) as number | undefined,
    contract: routeContractOf(handler),
    parameters: parametersOf(controller, key),
    events: Reflect.getMetadata('__sse__', handler) === true,
  };
}

/** Kinds of Nest's own parameter decorators, by the number that its metadata carries. */
const KINDS: Readonly<Record<string, string>> = { '3': 'body', '4': 'query', '5': 'param', '6': 'header' };

function parametersOf(controller: object, key: string): Route['parameters'] {
  const metadata = (Reflect.getMetadata('__routeArguments__', controller, key) ?? {}) as Record<
    string,
    { data?: unknown; factory?: { name: string } }
  >;
  return Object.entries(metadata).map(([id, { data }]) => ({
    kind: KINDS[id.split(':')[0] ?? ''] ?? 'other',
    name: typeof data === 'string' ? data : undefined,
  }));
}
