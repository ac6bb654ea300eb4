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
import { GroupInput, type Group } from '@clientele/groups/dto';
import {
  ErrorSummary,
  FieldInput,
  Icon,
  LoadError,
  PageTitle,
  SaveBar,
  Skeleton,
  Speech,
  Toast,
  problemOf,
  recordForm,
  resetForm,
  saveForm,
} from '@clientele/shared/admin';
import { clean } from '@clientele/shared/dto';
import { firstValueFrom } from 'rxjs';
import { DeleteGroupDialog } from './delete-group-dialog';
import { GroupChip } from './group-chip';
import { GroupClient, groupOf } from './group-client';
import { GroupWords } from './group-words';
import { groupsAdminTexts as texts } from './texts';

const BLANK = new GroupInput();

/** A group as it is defined, or a new one. */
@Component({
  selector: 'cl-group-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, FieldInput, GroupChip, Icon, LoadError, MatButton, PageTitle, SaveBar, Skeleton],
  templateUrl: './group-page.html',
  styles: `
    .cl-notice {
      margin-block-end: 16px;
    }
    .color {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: center;
      gap: var(--cl-gap);
    }
    h2 {
      margin: 8px 0 0;
      font: var(--mat-sys-title-small);
    }
  `,
})
export class GroupPage {
  /** Absent while the group is new. */
  readonly id = input<string>();
  private readonly client = inject(GroupClient);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly words = inject(GroupWords);
  protected readonly texts = texts;
  protected readonly GroupInput = GroupInput;
  protected readonly found = groupOf(this.id);
  protected readonly group = linkedSignal(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly mayWrite = computed(() => this.session.can('groups:write'));
  protected readonly editing = recordForm<GroupInput>(GroupInput, () => this.group() ?? BLANK, {
    rules: (path) => {
      disabled(path, { when: () => !this.mayWrite() });
      // Another group is made the default instead: one always is.
      disabled(path.isDefault, { when: () => this.group()?.isDefault === true });
    },
  });
  protected readonly saving = signal(false);
  protected readonly changedMeanwhile = signal(false);

  hasUnsavedWork(): boolean {
    return this.editing.dirty();
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    try {
      const group = this.group();
      if (group) await this.change(group);
      else await this.add();
    } finally {
      this.saving.set(false);
    }
  }

  protected discard(): void {
    this.editing.discard();
    this.changedMeanwhile.set(false);
    resetForm(this.editing.form);
  }

  protected async remove(group: Group): Promise<void> {
    const dialog = this.dialog.open<DeleteGroupDialog, Group, boolean>(DeleteGroupDialog, {
      data: group,
      width: '520px',
    });
    if (!(await firstValueFrom(dialog.afterClosed()))) return;
    this.discard();
    await this.router.navigateByUrl('/groups');
  }

  private async add(): Promise<void> {
    const input = clean(GroupInput, this.editing.draft()) as unknown as GroupInput;
    if (!(await saveForm(this.editing.form, () => this.client.add(input)))) return;
    this.discard();
    this.toast.done(texts.added, { name: input.name });
    await this.router.navigateByUrl('/groups');
  }

  private async change(group: Group): Promise<void> {
    try {
      const saved = await saveForm(this.editing.form, async () => {
        this.group.set(await this.client.change(group, this.editing.changes()));
        this.changedMeanwhile.set(false);
      });
      if (saved) this.toast.done(texts.saved, { name: this.words.name(group) });
    } catch (error) {
      if (problemOf(error).status !== 412) return;
      this.changedMeanwhile.set(true);
      this.found.reload();
    }
  }
}
