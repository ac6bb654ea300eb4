import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { disabled } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { AttributeInput, attributesTexts, type Attribute } from '@clientele/attributes/dto';
import {
  Clash,
  ErrorSummary,
  FieldInput,
  Icon,
  LoadError,
  PageTitle,
  SaveBar,
  Skeleton,
  Speech,
  Toast,
  conflictOf,
  lastChangeOf,
  recordForm,
  resetForm,
  saveForm,
  type Conflict,
} from '@clientele/shared/admin';
import { clean, type Field } from '@clientele/shared/dto';
import { firstValueFrom } from 'rxjs';
import { AttributeClient, attributeList, attributeOf } from './attribute-client';
import { AttributeWords } from './attribute-words';
import { DeleteAttributeDialog } from './delete-attribute-dialog';
import { lastOf } from './in-order';
import { OptionList } from './option-list';
import { proposeCode } from './propose-code';
import { attributesAdminTexts as texts } from './texts';

const BLANK = new AttributeInput();
const MAY_BE_UNIQUE = new Set<AttributeInput['type']>(['text', 'number', 'link']);

/** An attribute as it is defined, or a new one. */
@Component({
  selector: 'cl-attribute-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Clash,
    ErrorSummary,
    FieldInput,
    Icon,
    LoadError,
    MatButton,
    OptionList,
    PageTitle,
    SaveBar,
    Skeleton,
  ],
  templateUrl: './attribute-page.html',
  styleUrl: './attribute-page.css',
})
export class AttributePage {
  /** Absent while the attribute is new. */
  readonly id = input<string>();
  private readonly client = inject(AttributeClient);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly words = inject(AttributeWords);
  protected readonly texts = texts;
  protected readonly titles = attributesTexts;
  protected readonly AttributeInput = AttributeInput;
  protected readonly found = attributeOf(this.id);
  /** A new one comes behind all others. */
  private readonly others = attributeList(() => !this.id());
  protected readonly attribute = linkedSignal((): Attribute | undefined =>
    this.found.hasValue() ? this.found.value() : undefined,
  );
  protected readonly mayDefine = computed(() => this.session.can('attributes:define'));
  protected readonly editing = recordForm<AttributeInput>(AttributeInput, () => this.attribute() ?? BLANK, {
    rules: (path) => {
      disabled(path, { when: () => !this.mayDefine() });
      disabled(path.isUnique, {
        when: ({ valueOf }) => !valueOf(path.isUnique) && !MAY_BE_UNIQUE.has(valueOf(path.type)),
      });
    },
  });
  protected readonly isChoice = computed(() => this.editing.draft().type.endsWith('choice'));
  protected readonly saving = signal(false);
  protected readonly clash = signal<Conflict<AttributeInput> | null>(null);
  protected readonly groupWords = ({ name }: Field, value: unknown): string | undefined =>
    name === 'groupIds' ? this.words.groupNames(value as string[]) : undefined;

  constructor() {
    proposeCode(this.editing.draft, () => !this.id());
  }

  hasUnsavedWork(): boolean {
    return this.editing.dirty();
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    await this.write()
      .catch((error: unknown) => this.refused(error))
      // What is left was told by the snackbar; the form keeps what was typed.
      .catch(() => undefined);
    this.saving.set(false);
  }

  protected discard(): void {
    this.editing.discard();
    this.clash.set(null);
    resetForm(this.editing.form);
  }

  protected take({ disputed, theirs }: Conflict<AttributeInput>): void {
    const taken = Object.fromEntries(
      disputed.map(({ name }) => [name, theirs[name as keyof AttributeInput]]),
    );
    this.editing.draft.update((draft) => ({ ...draft, ...taken }));
    this.clash.set(null);
  }

  protected async remove(attribute: Attribute): Promise<void> {
    const dialog = this.dialog.open<DeleteAttributeDialog, Attribute, boolean>(DeleteAttributeDialog, {
      data: attribute,
      width: '520px',
    });
    if (!(await firstValueFrom(dialog.afterClosed()))) return;
    this.discard();
    await this.router.navigateByUrl('/attributes');
  }

  private async write(): Promise<void> {
    const attribute = this.attribute();
    if (!attribute) return this.add();
    const saved = await saveForm(this.editing.form, async () =>
      this.attribute.set(await this.client.change(attribute, this.editing.changes())),
    );
    if (saved) this.toast.done(texts.saved, { name: this.words.name(this.editing.draft()) });
  }

  private async add(): Promise<void> {
    const input = clean(AttributeInput, this.editing.draft()) as unknown as AttributeInput;
    const position = lastOf(this.others.hasValue() ? this.others.value().items : []);
    await saveForm(this.editing.form, async () => {
      const { id, type } = await this.client.add({ ...input, position });
      this.discard();
      this.toast.done(texts.added, { name: this.words.name(input) });
      await this.router.navigateByUrl(type.endsWith('choice') ? `/attributes/${id}` : '/attributes');
    });
  }

  /** Somebody was faster: what does not overlap is joined and saved, the rest is for the person to choose. */
  private async refused(error: unknown): Promise<void> {
    const change = lastChangeOf(error);
    const base = this.attribute();
    if (!change || !base) return;
    const mine = this.editing.changes();
    const theirs = await this.client.read(base.id);
    const clash = conflictOf<AttributeInput>(AttributeInput, { base, theirs, mine }, change);
    this.attribute.set(theirs);
    this.clash.set(clash.disputed.length > 0 ? clash : null);
    if (clash.disputed.length === 0) await this.write();
  }
}
