import { Service, inject } from '@angular/core';
import { NOTHING, Speech, ValueWords } from '@clientele/shared/admin';
import { fieldsByName, type Field, type Said } from '@clientele/shared/dto';
import {
  actorKinds,
  channels,
  operations,
  type FieldChange,
  type TimelineEntry,
  type TimelineSubject,
} from '@clientele/timeline/dto';
import { TIMELINE_SUBJECTS } from './subjects';

/** What a field was and became; one that stayed says which record is meant. */
interface Values {
  from: string;
  to: string;
  stayed: boolean;
}

/** A changed field as people read it; a hidden one has no values. */
export interface Line {
  name: string;
  title: string;
  values?: Values;
}

/** Says an entry in the words of the contract of its record. */
@Service()
export class EntryWords {
  private readonly say = inject(Speech).say;
  private readonly values = inject(ValueWords);
  private readonly subjects = inject(TIMELINE_SUBJECTS);

  subjectOf({ entity }: TimelineEntry): TimelineSubject | undefined {
    return this.subjects.find((subject) => subject.entity === entity);
  }

  titleOf(entry: TimelineEntry): string {
    const subject = this.subjectOf(entry);
    return subject ? this.say(subject.title) : entry.entity;
  }

  done({ operation }: TimelineEntry): string {
    return this.wordIn(operations, operation);
  }

  who({ actorName, actorKind }: TimelineEntry): string {
    return actorName || this.wordIn(actorKinds, actorKind);
  }

  source({ channel, actorKind }: TimelineEntry): string {
    return channel === 'import' ? this.say(channels.import) : this.wordIn(actorKinds, actorKind);
  }

  lines(entry: TimelineEntry): Line[] {
    const subject = this.subjectOf(entry);
    const known = subject ? fieldsByName(subject.contract) : new Map<string, Field>();
    const titleOf = (name: string): string => {
      const field = known.get(name);
      return field ? this.say(field.title) : name;
    };
    return [
      ...entry.fields.map((change) => ({
        name: change.name,
        title: titleOf(change.name),
        values: this.valuesOf(known.get(change.name), change),
      })),
      ...entry.masked.map((name) => ({ name, title: titleOf(name) })),
    ];
  }

  /** A newer API may say what this page does not know. */
  private wordIn(words: Readonly<Record<string, Said | undefined>>, value: string): string {
    const said = words[value];
    return said ? this.say(said) : value;
  }

  private valuesOf(field: Field | undefined, { from, to, fromName, toName }: FieldChange): Values {
    const word = (value: unknown, name: string): string =>
      name || (field && this.values.of(field, value)) || NOTHING;
    return { from: word(from, fromName), to: word(to, toName), stayed: from !== null && from === to };
  }
}
