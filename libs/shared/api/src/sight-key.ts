import type { Sight } from '@clientele/shared/dto';

const joined = new WeakMap<Sight['permissions'], string>();

/** Equal for whoever sees the same: there are as many of these as roles and kinds of keys. */
export function sightKey({ masks, permissions }: Sight): string {
  const known = joined.get(permissions) ?? [...permissions].join();
  joined.set(permissions, known);
  return `${masks.join()};${known}`;
}
