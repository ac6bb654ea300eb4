import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  runInInjectionContext,
  signal,
  untracked,
} from '@angular/core';
import { disabled, type Field as FormFieldOf } from '@angular/forms/signals';
import { Session } from '@clientele/access/admin';
import type { Attribute, CustomerAttributes } from '@clientele/attributes/dto';
import {
  ErrorSummary,
  FieldInput,
  Icon,
  LoadError,
  Skeleton,
  Speech,
  canBeSent,
  problemOf,
  recordForm,
  resetForm,
  saveForm,
  type ChoiceOption,
  type RecordForm,
} from '@clientele/shared/admin';
import type { Contract, Field } from '@clientele/shared/dto';
import { AttributeClient, attributeList } from './attribute-client';
import { AttributeWords } from './attribute-words';
import { cardTexts as texts } from './card-texts';
import { CustomerAttributesClient, attributesOf } from './customer-attributes-client';
import { codesForAll, isSame, mayStay, ownAttributes, tellsAnew } from './own-attributes';
import {
  contractOf,
  draftOfValues,
  fieldName,
  valueIn,
  valuesOfDraft,
  type Draft,
  type OwnAttribute,
} from './values-contract';

const NOTHING_YET = { version: 0, inTrash: false, values: {} };

/** A form over what the shop defined when it was made. */
interface Editing extends RecordForm<Draft> {
  contract: Contract<Draft>;
  attributes: readonly OwnAttribute[];
}

/** The attributes of a customer, in the customer's form or in a dialog of their own. */
@Component({
  selector: 'cl-attributes-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, FieldInput, Icon, LoadError, Skeleton],
  templateUrl: './attributes-form.html',
  styles: `
    .cl-notice,
    cl-error-summary:has(*) {
      display: flex;
      margin-block-end: 12px;
    }
    p {
      margin: 0;
    }
  `,
})
export class AttributesForm {
  readonly customerId = input.required<string | null>();

  private readonly client = inject(CustomerAttributesClient);
  private readonly definitions = inject(AttributeClient);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly words = inject(AttributeWords);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;

  protected readonly found = attributesOf(this.customerId);
  protected readonly known = attributeList();
  protected readonly error = computed(() => this.found.error() ?? this.known.error());
  private readonly attributes = linkedSignal(() =>
    this.known.hasValue() ? this.known.value().items : undefined,
  );
  /** As it was last read or written; of a new customer, nothing. */
  private readonly own = linkedSignal((): CustomerAttributes | undefined => {
    if (this.found.hasValue()) return this.found.value();
    return this.customerId() === null
      ? { ...NOTHING_YET, applies: codesForAll(this.attributes() ?? []) }
      : undefined;
  });
  protected readonly editing = signal<Editing | undefined>(undefined);
  /** Somebody defined attributes anew while values were typed. */
  protected readonly isAnew = signal(false);
  private readonly written = signal<{ before: CustomerAttributes; after: CustomerAttributes } | undefined>(
    undefined,
  );

  /** What two people's changes are settled with. */
  readonly record = {
    contract: class {} as Contract<object>,
    base: (): object | undefined => (this.own() ? this.base() : undefined),
    draft: (): object => this.editing()?.draft() ?? {},
    changes: (): object => this.editing()?.changes() ?? {},
    readAgain: (customerId: string): Promise<object> => this.readAgain(customerId),
    choose: (name: string, value: unknown): void =>
      this.editing()?.draft.update((draft) => ({ ...draft, [name]: value })),
    word: (field: Field, value: unknown): string | undefined => this.word(field, value),
  };

  constructor() {
    effect(() => {
      const [attributes, own] = [this.attributes(), this.own()];
      if (attributes && own) untracked(() => this.begin(ownAttributes(attributes, own), own));
    });
  }

  /** What stood before the last write, and what stands after it. */
  lastWritten(): { before: CustomerAttributes; after: CustomerAttributes } | undefined {
    return this.written();
  }

  isDirty(): boolean {
    return this.editing()?.dirty() ?? false;
  }

  isValid(): boolean {
    const editing = this.editing();
    return !editing || canBeSent(editing.form);
  }

  showFaults(): void {
    const editing = this.editing();
    if (editing) void saveForm(editing.form, () => Promise.resolve());
  }

  async save(customerId: string): Promise<void> {
    const editing = this.editing();
    if (!editing) return;
    const saved = await saveForm(editing.form, () => this.write(customerId, editing));
    if (!saved) throw new Error('The attributes have faults');
  }

  discard(): void {
    const editing = this.editing();
    editing?.discard();
    if (editing) resetForm(editing.form);
    this.isAnew.set(false);
  }

  protected reload(): void {
    this.found.reload();
    this.known.reload();
  }

  protected fieldOf(editing: Editing, attribute: Attribute): FormFieldOf<unknown> {
    return (editing.form as Record<string, FormFieldOf<unknown>>)[
      fieldName(attribute)
    ] as FormFieldOf<unknown>;
  }

  protected readonly fieldName = fieldName;

  /** The options in the order that the shop gave them; a choice can be emptied. */
  protected choices({ type, options }: Attribute): readonly ChoiceOption[] | undefined {
    if (!type.endsWith('choice')) return undefined;
    const all = options.map((option) => ({ value: option.code, label: this.words.name(option) }));
    return type === 'choice' ? [{ value: '', label: this.say(texts.notSet) }, ...all] : all;
  }

  private async write(customerId: string, editing: Editing): Promise<void> {
    const { attributes } = editing;
    const known = this.own();
    // Of a customer who was new a moment ago, nothing is known yet.
    const before = known && known.version > 0 ? known : await this.client.read(customerId);
    const sent = editing.draft();
    try {
      const after = await this.client.write(customerId, before.version, valuesOfDraft(attributes, sent));
      this.written.set({ before, after });
      this.own.set(after);
      editing.stored(sent);
      this.isAnew.set(false);
    } catch (error) {
      if (tellsAnew(problemOf(error), attributes)) await this.defineAnew(customerId);
      throw error;
    }
  }

  /** What was typed stays. */
  private async defineAnew(customerId: string): Promise<void> {
    const [{ items }, own] = await Promise.all([this.definitions.all(), this.client.read(customerId)]);
    this.attributes.set(items);
    this.own.set(own);
    this.isAnew.set(true);
  }

  private async readAgain(customerId: string): Promise<object> {
    this.own.set(await this.client.read(customerId));
    return this.base();
  }

  private base(): Draft {
    return draftOfValues(this.editing()?.attributes ?? [], this.own()?.values ?? {});
  }

  /** Only what is defined anew asks for another form; what was typed into the last one is taken over. */
  private begin(attributes: readonly OwnAttribute[], { values }: CustomerAttributes): void {
    const last = this.editing();
    if (last && isSame(last.attributes, attributes)) return;
    const binds = Object.keys(values).length === 0;
    const required = attributes.filter(
      (one) => one.required && one.applies && (binds || valueIn(values, one.code)),
    );
    const contract = contractOf(attributes, (code) => required.some((one) => one.code === code));
    const typed = last ? last.changes() : {};
    const form = runInInjectionContext(this.injector, () =>
      recordForm<Draft>(contract, () => draftOfValues(attributes, this.own()?.values ?? {}), {
        rules: (path) => disabled(path, { when: () => !this.session.can('attributes:write') }),
      }),
    );
    const kept = Object.entries(typed).filter(([name]) => mayStay(name, last?.attributes ?? [], attributes));
    form.draft.update((draft) => ({ ...draft, ...Object.fromEntries(kept) }));
    this.record.contract = contract;
    this.editing.set({ ...form, contract, attributes });
  }

  private word({ name }: Field, value: unknown): string | undefined {
    const attribute = this.editing()?.attributes.find((one) => fieldName(one) === name);
    if (!attribute || !Array.isArray(value)) return undefined;
    const chosen = attribute.options.filter(({ code }) => value.includes(code));
    return chosen.map((option) => this.words.name(option)).join(', ');
  }
}
