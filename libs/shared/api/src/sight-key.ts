import type { Sight } from '@clientele/shared/dto';

const keys = new WeakMap<Sight, string>();

/** Equal for whoever sees the same: there are as many of these as roles and kinds of keys. */
export function sightKey(sight: Sight): string {
  const known = keys.get(sight) ?? `${sight.masks.join()};${[...sight.permissions].join()}`;
  keys.set(sight, known);
  return known;
}
