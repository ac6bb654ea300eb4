import { claiming } from '@clientele/shared/admin';

/** Refusals that a part of a page shows in its own place; an ended session is none of them. */
export const shownInPlace = claiming(0, 400, 403, 404, 422, 429, 500, 502, 503, 504);
