import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
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
  editRecord,
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
  protected readonly attribute = linkedSignal((): Attribute | null =>
    this.found.hasValue() ? this.found.value() : null,
  );
  protected readonly mayDefine = computed(() => this.session.can('attributes:define'));
  protected readonly editing = editRecord<AttributeInput, Attribute>(AttributeInput, {
    record: this.attribute,
    blank: new AttributeInput(),
    rules: (path) => {
      disabled(path, { when: () => !this.mayDefine() });
      disabled(path.isUnique, {
        when: ({ valueOf }) => !valueOf(path.isUnique) && !MAY_BE_UNIQUE.has(valueOf(path.type)),
      });
    },
    read: ({ id }) => this.client.read(id),
    write: () => this.write(),
  });
  protected readonly isChoice = computed(() => this.editing.draft().type.endsWith('choice'));
  protected readonly groupWords = ({ name }: Field, value: unknown): string | undefined =>
    name === 'groupIds' ? this.words.groupNames(value as string[]) : undefined;

  constructor() {
    proposeCode(this.editing.draft, () => !this.id());
  }

  hasUnsavedWork(): boolean {
    return this.editing.dirty();
  }

  protected async remove(attribute: Attribute): Promise<void> {
    const dialog = this.dialog.open<DeleteAttributeDialog, Attribute, boolean>(DeleteAttributeDialog, {
      data: attribute,
      width: '520px',
    });
    if (!(await firstValueFrom(dialog.afterClosed()))) return;
    this.editing.discard();
    await this.router.navigateByUrl('/attributes');
  }

  private async write(): Promise<void> {
    const attribute = this.attribute();
    if (!attribute) return this.add();
    this.attribute.set(await this.client.change(attribute, this.editing.changes()));
    this.toast.done(texts.saved, { name: this.words.name(this.editing.draft()) });
  }

  private async add(): Promise<void> {
    const input = clean(AttributeInput, this.editing.draft()) as unknown as AttributeInput;
    const position = lastOf(this.others.hasValue() ? this.others.value().items : []);
    const { id, type } = await this.client.add({ ...input, position });
    this.editing.discard();
    this.toast.done(texts.added, { name: this.words.name(input) });
    await this.router.navigateByUrl(type.endsWith('choice') ? `/attributes/${id}` : '/attributes');
  }
}
