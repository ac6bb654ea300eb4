import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Session } from '@clientele/access/admin';
import type { Permission } from '@clientele/access/dto';
import { FieldInput, Icon, Speech, contractForm } from '@clientele/shared/admin';
import { Day, fieldsOf, type Said } from '@clientele/shared/dto';
import { actorKinds, channels, timelineTexts as titles } from '@clientele/timeline/dto';
import { TIMELINE_SUBJECTS } from './subjects';
import { timelineAdminTexts as texts } from './texts';
import type { TimelineParams } from './timeline-client';

/** What a filter is called in the address and by the API. */
export const FILTERS = ['entity', 'field', 'actorKind', 'channel', 'from', 'to'] as const;
export type FilterName = (typeof FILTERS)[number];

interface Option {
  value: string;
  label: string;
}

/** Fields that nobody changes, or that change with each change. */
const NEVER = new Set(['id', 'version', 'createdAt', 'updatedAt']);

/** The days of the filter as they are typed. */
class Days {
  @Day({ title: titles.from, nullable: true }) from: string | null = null;
  @Day({ title: titles.to, nullable: true }) to: string | null = null;
}

/** The filters of a timeline, each a menu that says what is chosen. */
@Component({
  selector: 'cl-timeline-filter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, Icon, MatButton, MatMenuModule],
  host: { role: 'group', '[attr.aria-label]': 'say(texts.filters)' },
  templateUrl: './timeline-filter.html',
  styleUrl: './timeline-filter.css',
})
export class TimelineFilter {
  readonly chosen = input.required<TimelineParams>();
  /** Filters that change, with their new values; '' is none. */
  readonly changed = output<Partial<Record<FilterName, string>>>();
  private readonly session = inject(Session);
  private readonly speech = inject(Speech);
  private readonly subjects = inject(TIMELINE_SUBJECTS).filter(({ needs }) => this.session.can(needs));
  protected readonly say = this.speech.say;
  protected readonly texts = texts;
  protected readonly Days = Days;

  protected readonly menus = computed(() => {
    const { entity, field, actorKind, channel } = this.chosen();
    const subjects = this.subjects.map(({ entity: value, title }) => ({ value, label: this.say(title) }));
    return [
      this.menu('entity', texts.record, subjects, entity),
      this.menu('field', titles.field, this.fields(), field),
      this.menu('actorKind', titles.actorKind, this.words(actorKinds), actorKind),
      this.menu('channel', titles.channel, this.words(channels), channel),
    ];
  });
  private readonly draft = linkedSignal((): Days => ({
    from: this.chosen()['from'] ?? null,
    to: this.chosen()['to'] ?? null,
  }));
  protected readonly form = contractForm(Days, this.draft);
  protected readonly isNarrowed = computed(() => FILTERS.some((name) => this.chosen()[name]));

  constructor() {
    effect(() => {
      const { from, to } = this.draft();
      const { from: since = null, to: until = null } = untracked(this.chosen);
      if (from !== since || to !== until) this.changed.emit({ from: from ?? '', to: to ?? '' });
    });
  }

  protected choose(name: FilterName, value: string): void {
    // Fields of another kind of record find nothing.
    this.changed.emit({ [name]: value, ...(name === 'entity' && { field: '' }) });
  }

  protected clear(): void {
    this.changed.emit(Object.fromEntries(FILTERS.map((name) => [name, ''])));
  }

  private menu(name: FilterName, title: Said, options: readonly Option[], value = ''): Menu {
    const label = options.find((option) => option.value === value)?.label;
    const said = this.say(title);
    return {
      name,
      options,
      value,
      label: label ? this.say(texts.chosen, { title: said, value: label }) : said,
    };
  }

  private words(choices: Readonly<Record<string, Said>>): Option[] {
    return Object.entries(choices).map(([value, said]) => ({ value, label: this.say(said) }));
  }

  private fields(): Option[] {
    const { entity } = this.chosen();
    const all = this.subjects
      .filter((subject) => !entity || subject.entity === entity)
      .flatMap(({ contract }) => fieldsOf(contract))
      .filter(({ name, needs }) => !NEVER.has(name) && (!needs || this.session.can(needs as Permission)));
    const titlesOf = new Map(all.map(({ name, title }) => [name, this.say(title)]));
    const { compare } = this.speech.collator();
    return [...titlesOf]
      .map(([value, label]) => ({ value, label }))
      .sort((one, other) => compare(one.label, other.label));
  }
}

interface Menu {
  name: FilterName;
  label: string;
  options: readonly Option[];
  value: string;
}
