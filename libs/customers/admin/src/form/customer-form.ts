import { Location } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChildren,
} from '@angular/core';
import { FormField, disabled, type SchemaPath } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { CustomerInput, customersTexts, type CustomerCard } from '@clientele/customers/dto';
import { fieldOf, fieldsOf } from '@clientele/shared/dto';
import {
  ErrorSummary,
  ErrorTexts,
  FORM_STATUSES,
  FieldInput,
  Icon,
  LoadError,
  PageTitle,
  SaveBar,
  Skeleton,
  Speech,
  Toast,
  canBeSent,
  problemOf,
  recordForm,
  resetForm,
  saveForm,
  conflictOf,
  lastChangeOf,
  type Conflict,
  type LastChange,
  apiResource,
} from '@clientele/shared/admin';
import { CustomerClient } from '../customer-client';
import { CustomerRights } from '../customer-rights';
import { patchOf } from './patch';
import { nameOf } from '../customer-name';
import { Groups } from '../groups';
import { shownInPlace } from '../reading';
import { CUSTOMER_SECTIONS } from '../sections';
import { customersAdminTexts as texts } from '../texts';
import { ConflictPanel } from './conflict-panel';
import { ExternalIdsInput } from './external-ids-input';
import { formSettings } from './form-settings';
import { NewcomerHintHost } from './newcomer-hint';
import { SectionHost } from './section-host';
import { TakenEmail } from './taken-email';

const MEMBERS = fieldsOf(CustomerInput).map(({ name }) => name as keyof CustomerInput);
/** What a new customer does not have by right of whoever adds it. */
const BESIDE_IDENTITY = new Set<keyof CustomerInput>([
  'enabled',
  'newsletter',
  'partnerOffers',
  'mainGroupId',
]);

/** A customer on its page for writing: new, or as it stands; other domains' parts are saved with it. */
@Component({
  selector: 'cl-customer-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ConflictPanel,
    ErrorSummary,
    ExternalIdsInput,
    FieldInput,
    FormField,
    Icon,
    LoadError,
    MatButton,
    NewcomerHintHost,
    PageTitle,
    RouterLink,
    SaveBar,
    SectionHost,
    Skeleton,
    TakenEmail,
  ],
  templateUrl: './customer-form.html',
  styleUrl: './customer-form.css',
})
export class CustomerForm {
  /** Of the route; absent for a new customer. */
  readonly id = input<string>();

  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly client = inject(CustomerClient);
  private readonly toast = inject(Toast);
  private readonly session = inject(Session);
  private readonly speech = inject(Speech);
  private readonly groups = inject(Groups);
  private readonly rights = inject(CustomerRights);
  protected readonly say = this.speech.say;
  protected readonly texts = texts;
  protected readonly customersTexts = customersTexts;
  protected readonly errorTexts = inject(ErrorTexts);
  protected readonly CustomerInput = CustomerInput;

  protected readonly found = apiResource<CustomerCard>(() => {
    const id = this.id();
    return id ? { url: `/api/v1/customers/${id}`, context: shownInPlace } : undefined;
  });
  /** The record as it was last read or written here; none while it is new. */
  protected readonly record = linkedSignal(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly shop = formSettings();
  private readonly blank: CustomerInput = { ...new CustomerInput(), language: this.speech.language() };
  protected readonly editing = recordForm<CustomerInput>(CustomerInput, () => this.record() ?? this.blank, {
    required: this.shop.required,
    rules: (path) => {
      for (const name of MEMBERS)
        disabled(path[name] as SchemaPath<unknown>, { when: () => !this.mayWrite(name) });
    },
  });

  private readonly allSections = inject(CUSTOMER_SECTIONS);
  protected readonly sections = computed(() => {
    const settings = this.shop.settings();
    return this.allSections.filter(
      (section) =>
        section.load && settings && section.isShown(settings) && this.session.can(section.permission),
    );
  });
  private readonly hosts = viewChildren(SectionHost);
  private readonly dirtyHosts = computed(() => this.hosts().filter((host) => host.isDirty()));

  protected readonly saving = signal(false);
  protected readonly conflict = signal<Conflict<CustomerInput> | null>(null);
  /** Titles of the sections that were not saved though the customer was. */
  protected readonly leftOver = signal('');
  /** Something of the customer is hidden from the role. */
  protected readonly isMasked = computed(
    () => !this.isNew() && MEMBERS.some((name) => !this.rights.sees(name)),
  );
  protected readonly isNew = computed(() => this.id() === undefined && this.record() === undefined);
  protected readonly customerId = computed(() => this.record()?.id ?? null);
  protected readonly dirty = computed(() => this.editing.dirty() || this.dirtyHosts().length > 0);
  protected readonly title = computed(() => {
    const record = this.record();
    return record ? this.say(texts.editTitle, { name: nameOf(record) }) : this.say(texts.createTitle);
  });

  /** A new customer may be given the shop's own default group; one that exists always has a group. */
  protected readonly groupChoices = computed(() => {
    const options = this.groups.options();
    return this.isNew() ? [{ value: null, label: this.say(texts.shopDefault) }, ...options] : options;
  });

  /** Names what will be saved. */
  protected readonly unsaved = computed(() => {
    const own = Object.keys(this.editing.changes()) as (keyof CustomerInput)[];
    const titles = own.map((name) => fieldOf(CustomerInput, name).title);
    const all = [...titles, ...this.dirtyHosts().map((host) => host.section().title)];
    return this.say(texts.unsavedFields, { fields: all.map((title) => this.say(title)).join(', ') });
  });

  /** A new person is written by whoever adds people; of one who is there, each member asks for a right of its own. */
  protected mayWrite(name: keyof CustomerInput): boolean {
    const isIdentity = this.isNew() && !BESIDE_IDENTITY.has(name);
    return (
      isIdentity ||
      this.rights.mayChange(name) ||
      this.rights.mayChange(name, this.record()?.[name] === true ? false : undefined)
    );
  }

  /** What is hidden and cannot be written has no place in the form. */
  protected shows(name: keyof CustomerInput): boolean {
    return this.mayWrite(name) || (!this.isNew() && this.rights.sees(name));
  }

  hasUnsavedWork(): boolean {
    return this.dirty();
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    this.leftOver.set('');
    await this.saveAll().catch((error: unknown) => this.refused(error));
    this.saving.set(false);
  }

  protected discard(): void {
    this.editing.discard();
    resetForm(this.editing.form);
    this.hosts().forEach((host) => host.discard());
    this.conflict.set(null);
    this.leftOver.set('');
  }

  protected choose({ name, value }: { name: string; value: unknown }): void {
    this.editing.draft.update((draft) => ({ ...draft, [name]: value }));
  }

  private async saveAll(mergedBy = ''): Promise<void> {
    const faulty = this.dirtyHosts().filter((host) => !host.isValid());
    if (faulty.length && canBeSent(this.editing.form)) return faulty.forEach((host) => host.showFaults());
    const isNew = this.isNew();
    if (this.editing.dirty() || isNew) {
      const saved = await saveForm(this.editing.form, () => this.saveCustomer());
      if (!saved) return faulty.forEach((host) => host.showFaults());
    }
    const record = this.record();
    if (!record || !(await this.saveSections(record.id))) return;
    await this.router.navigate(['/customers', record.id]);
    const said = mergedBy ? texts.savedMerged : isNew ? texts.created : texts.saved;
    this.toast.done(said, { name: nameOf(record), by: mergedBy });
  }

  private async saveCustomer(): Promise<void> {
    const record = this.record();
    const sent = this.editing.draft();
    if (record) this.record.set(await this.client.change(record, patchOf(record, this.editing.changes())));
    else await this.create();
    this.editing.stored(sent);
  }

  private async create(): Promise<void> {
    const created = await this.client.create(this.editing.draft());
    this.record.set(created);
    this.location.replaceState(`/customers/${created.id}/edit`);
  }

  /** One section's failure never undoes another's success: what was not saved is said, and stays in the form. */
  private async saveSections(customerId: string): Promise<boolean> {
    const left: string[] = [];
    for (const host of this.dirtyHosts()) {
      await host.save(customerId).catch((error: unknown) => {
        left.push(this.say(host.section().title));
        if (!lastChangeOf(error)) this.tell(error);
      });
    }
    this.leftOver.set(left.join(', '));
    return left.length === 0;
  }

  private async refused(error: unknown): Promise<void> {
    const change = lastChangeOf(error);
    if (!change) return this.tell(error);
    const isSettled = await this.settle(change).catch(() => false);
    if (isSettled) await this.saveAll(change.changedBy).catch((again: unknown) => this.tell(again));
  }

  /** What the form claims for its fields and has no field for; the rest was told already. */
  private tell(error: unknown): void {
    const { status, detail, title, requestId } = problemOf(error);
    if (FORM_STATUSES.some((claimed) => claimed === status)) this.toast.problem(detail || title, requestId);
  }

  /** Somebody was faster: what does not overlap is joined, the rest is for the person to choose. */
  private async settle(change: LastChange): Promise<boolean> {
    const base = this.record();
    if (!base) return false;
    const mine = this.editing.changes();
    const theirs = await this.client.read(base.id);
    const conflict = conflictOf<CustomerInput>(CustomerInput, { base, theirs, mine }, change);
    this.record.set(theirs);
    this.conflict.set(conflict.disputed.length ? conflict : null);
    return conflict.disputed.length === 0;
  }
}
