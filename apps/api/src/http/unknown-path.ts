import type { FastifyRequest } from 'fastify';

/** The route by which the admin answers its page at every address that no other route has. */
export const ANY_PAGE = '/*';

/** Paths that are never a page of the admin. */
const isOfTheApi = (url: string): boolean => /^\/(api|store|health)(\/|$)/.test(url);

/** Whether no route knows the path in this way; where the admin is served, its page is asked first. */
export const isUnknown = ({ is404, routeOptions, url }: FastifyRequest): boolean =>
  is404 || (routeOptions.url === ANY_PAGE && isOfTheApi(url));
