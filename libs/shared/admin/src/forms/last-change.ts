import { problemOf } from '../problems/problem';

const STALE = 'shared.stale';

/** Who wrote the version that now stands in the place of the one that was seen. */
export interface LastChange {
  version: number;
  changedBy: string;
  changedAt: string;
}

/** The change that came first, when a write was refused for it; null for any other error. */
export function lastChangeOf(error: unknown): LastChange | null {
  const { code, more } = problemOf(error);
  if (code !== STALE) return null;
  const current = (more['current'] ?? {}) as Partial<LastChange>;
  return {
    version: current.version ?? 0,
    changedBy: current.changedBy ?? '',
    changedAt: current.changedAt ?? '',
  };
}
