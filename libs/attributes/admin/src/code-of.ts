import { folded } from '@clientele/shared/admin';

const LONGEST = 50;

/** What programs may call something that people call so: `Rozmiar buta` is `rozmiar_buta`. */
export function codeOf(name: string): string {
  const words = folded(name).replace(/[^a-z0-9]+/g, '_');
  return words.slice(0, LONGEST).replace(/^_|_$/g, '');
}
