/** What has a place in a list that people arrange. */
interface Placed {
  position: number;
}

/**
 * Moves an item by one place, and answers those whose position changes with their new one: only two, once all of them
 * are numbered.
 */
export function moved<T extends Placed>(
  items: readonly T[],
  at: number,
  by: -1 | 1,
): { item: T; position: number }[] {
  const item = items[at];
  const other = items[at + by];
  if (!item || !other) return [];
  return items
    .with(at, other)
    .with(at + by, item)
    .map((one, position) => ({ item: one, position: position + 1 }))
    .filter(({ item: one, position }) => one.position !== position);
}

/** The position behind all others. */
export const lastOf = (items: readonly Placed[]): number =>
  Math.max(0, ...items.map(({ position }) => position)) + 1;
