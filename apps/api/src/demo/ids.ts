import type { Dice } from './dice';

/** A UUID of version 7: made at that time, and the same at every run. */
export function uuidAt(time: Date, dice: Dice): string {
  const random = Array.from({ length: 3 }, () => dice.int(0, 0xffffffff).toString(16).padStart(8, '0')).join(
    '',
  );
  const variant = '89ab'[dice.int(0, 3)] ?? '8';
  const milliseconds = time.getTime().toString(16).padStart(12, '0');
  return [
    milliseconds.slice(0, 8),
    milliseconds.slice(8),
    `7${random.slice(0, 3)}`,
    `${variant}${random.slice(3, 6)}`,
    random.slice(6, 18),
  ].join('-');
}
