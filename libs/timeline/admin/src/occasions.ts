import type { IconName } from '@clientele/shared/admin';
import type { TimelineEntry } from '@clientele/timeline/dto';

/** What somebody did at once. */
interface Occasion {
  transaction: string;
  first: TimelineEntry;
  entries: TimelineEntry[];
}

/** Entries of one transaction stand together; they follow each other already. */
export function occasionsOf(entries: readonly TimelineEntry[]): Occasion[] {
  const occasions: Occasion[] = [];
  for (const entry of entries) {
    const last = occasions.at(-1);
    if (last?.transaction === entry.transaction) last.entries.push(entry);
    else occasions.push({ transaction: entry.transaction, first: entry, entries: [entry] });
  }
  return occasions;
}

const ICONS: Readonly<Record<string, IconName>> = { operator: 'person', api_key: 'key', system: 'settings' };

export const iconOf = ({ channel, actorKind }: TimelineEntry): IconName =>
  channel === 'import' ? 'import' : (ICONS[actorKind] ?? 'history');
