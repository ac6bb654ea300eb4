import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Field } from '@clientele/shared/dto';
import { CopyButton, Formats, Icon, NOTHING, Speech } from '@clientele/shared/admin';
import { CustomerRights } from '../customer-rights';
import { FieldWords } from '../field-words';
import { nameOf } from '../customer-name';
import { isToggle, type Row, type Toggle } from './columns';
import { lookOfChoice } from './choice-looks';
import { listTexts as texts } from './texts';

/** One value of a row, as its kind is best read. Only the active row takes part in the order of Tab. */
@Component({
  selector: 'cl-customer-cell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Icon, RouterLink],
  templateUrl: './customer-cell.html',
  styleUrl: './customer-cell.css',
})
export class CustomerCell {
  readonly field = input.required<Field>();
  readonly row = input.required<Row>();
  /** The first cell of a row is the way into the customer, whatever it holds. */
  readonly isFirst = input(false);
  readonly isActive = input(false);
  readonly switched = output<Toggle>();

  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly NOTHING = NOTHING;
  private readonly rights = inject(CustomerRights);
  private readonly words = inject(FieldWords);

  private readonly value = computed((): unknown => this.row()[this.field().name]);
  protected readonly text = computed(() =>
    this.value() === '' ? '' : this.words.of(this.field(), this.value()),
  );
  /** A long address breaks behind its @ first. */
  protected readonly address = computed(() => this.text().split(/(?<=@)/));
  protected readonly tags = computed(() => {
    const { choices } = this.field();
    const tags = (this.value() ?? []) as readonly string[];
    return tags.map((tag) => {
      const said = choices?.[tag];
      return said ? this.say(said) : tag;
    });
  });
  protected readonly instant = computed(() => this.value() as string | null);
  /** A row has room for the day; the exact time is in its tooltip. */
  protected readonly day = computed(() =>
    this.formats.day(dayOf(this.instant() ?? '', this.formats.timeZone())),
  );
  protected readonly isOn = computed(() => this.value() === true);
  protected readonly look = computed(() => lookOfChoice(this.field().name, this.value()));
  protected readonly tabIndex = computed(() => (this.isActive() ? 0 : -1));
  protected readonly name = computed(() => nameOf(this.row()));

  protected readonly kind = computed(() => {
    const { name, kind } = this.field();
    if (isToggle(name)) return this.isSwitchable() ? 'toggle' : 'flag';
    // What nobody said is neither yes nor no, and leads nowhere.
    if ((kind === 'flag' || kind === 'url') && this.text() === '') return 'text';
    if (kind === 'choice' && this.look()) return 'chip';
    return kind;
  });

  /** A first cell that is no text has a link of its own. */
  protected readonly needsWayIn = computed(
    () => this.isFirst() && ['toggle', 'flag', 'chip', 'tags', 'url', 'instant'].includes(this.kind()),
  );

  private readonly isSwitchable = computed(() => {
    const { name } = this.field();
    return isToggle(name) && this.rights.mayChange(name, !this.isOn()) && this.row().deletedAt === null;
  });

  protected press(): void {
    const { name } = this.field();
    if (isToggle(name)) this.switched.emit(name);
  }
}

/** The day on which an instant falls in a time zone. */
function dayOf(instant: string, timeZone: string): string {
  return instant && new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
}
