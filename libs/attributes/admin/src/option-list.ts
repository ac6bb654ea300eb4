import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Session } from '@clientele/access/admin';
import {
  AttributeOptionInput,
  MOST_OPTIONS,
  attributesTexts,
  type Attribute,
  type AttributeOption,
} from '@clientele/attributes/dto';
import { onceEnded } from '@clientele/jobs/admin';
import { Icon, MoveButtons, Speech, Toast, draftOf, problemOf } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { AttributeClient } from './attribute-client';
import { AttributeWords } from './attribute-words';
import { lastOf, moved } from './in-order';
import { OptionDialog, type OptionDialogData } from './option-dialog';
import { RemoveOptionDialog, type RemoveOptionData } from './remove-option-dialog';
import { attributesAdminTexts as texts } from './texts';

/** What can be chosen of an attribute, written one by one. */
@Component({
  selector: 'cl-option-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatIconButton, MoveButtons],
  templateUrl: './option-list.html',
  styleUrl: './option-list.css',
})
export class OptionList {
  readonly attribute = input.required<Attribute>();
  readonly changed = output<void>();
  private readonly client = inject(AttributeClient);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly words = inject(AttributeWords);
  protected readonly texts = texts;
  protected readonly titles = attributesTexts;
  protected readonly mayDefine = computed(() => this.session.can('attributes:define'));
  protected readonly hasRoom = computed(() => this.attribute().options.length < MOST_OPTIONS);
  protected readonly busy = signal(false);

  constructor() {
    onceEnded('attribute_option_removal', () => this.changed.emit());
  }

  protected async edit(option: AttributeOption | null): Promise<void> {
    const { id, options } = this.attribute();
    const data: OptionDialogData = { attributeId: id, option, position: lastOf(options) };
    const dialog = this.dialog.open<OptionDialog, OptionDialogData, boolean>(OptionDialog, {
      data,
      width: '560px',
      maxWidth: 'min(560px, 100vw - 16px)',
    });
    await firstValueFrom(dialog.afterClosed());
    this.changed.emit();
  }

  protected async move(at: number, by: -1 | 1): Promise<void> {
    const { id, options } = this.attribute();
    await this.write(async () => {
      for (const { item, position } of moved(options, at, by))
        await this.client.changeOption(id, item, { position });
    });
  }

  protected async remove(option: AttributeOption): Promise<void> {
    const attribute = this.attribute();
    const { id } = attribute;
    await this.write(async () => {
      try {
        await this.client.removeOption(id, option);
      } catch (error) {
        if (problemOf(error).code !== 'attributes.used') throw error;
        return this.removeUsed({ attribute, option });
      }
      const again = draftOf(AttributeOptionInput, option);
      const undo = (): void => void this.write(async () => void (await this.client.addOption(id, again)));
      this.toast.done(texts.removed, { name: this.words.name(option) }, undo);
    });
  }

  /** Customers have chosen it: what becomes of their values is for the person to say. */
  private async removeUsed(data: RemoveOptionData): Promise<void> {
    const dialog = this.dialog.open<RemoveOptionDialog, RemoveOptionData>(RemoveOptionDialog, {
      data,
      width: '520px',
    });
    await firstValueFrom(dialog.afterClosed());
  }

  /** One at a time. */
  private async write(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await work().catch((error: unknown) => this.refused(error));
    this.busy.set(false);
    this.changed.emit();
  }

  private refused(error: unknown): void {
    const { status, detail, title, requestId } = problemOf(error);
    if (status === 404) this.toast.failed(texts.gone);
    if (status === 412) this.toast.failed(texts.movedMeanwhile);
    if (status === 409 || status === 422) this.toast.problem(detail || title, requestId);
  }
}
