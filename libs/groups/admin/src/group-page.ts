import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { disabled } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { GroupInput, type Group } from '@clientele/groups/dto';
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
import { clean } from '@clientele/shared/dto';
import { firstValueFrom } from 'rxjs';
import { DeleteGroupDialog } from './delete-group-dialog';
import { GroupChip } from './group-chip';
import { GroupClient, groupOf } from './group-client';
import { GroupWords } from './group-words';
import { groupsAdminTexts as texts } from './texts';

/** A group as it is defined, or a new one. */
@Component({
  selector: 'cl-group-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Clash,
    ErrorSummary,
    FieldInput,
    GroupChip,
    Icon,
    LoadError,
    MatButton,
    PageTitle,
    SaveBar,
    Skeleton,
  ],
  templateUrl: './group-page.html',
  styles: `
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
  protected readonly group = linkedSignal((): Group | null =>
    this.found.hasValue() ? this.found.value() : null,
  );
  protected readonly mayWrite = computed(() => this.session.can('groups:write'));
  protected readonly editing = editRecord<GroupInput, Group>(GroupInput, {
    record: this.group,
    blank: new GroupInput(),
    rules: (path) => {
      disabled(path, { when: () => !this.mayWrite() });
      // Another group is made the default instead: one always is.
      disabled(path.isDefault, { when: () => this.group()?.isDefault === true });
    },
    read: ({ id }) => this.client.read(id),
    write: () => this.write(),
  });

  hasUnsavedWork(): boolean {
    return this.editing.dirty();
  }

  protected async remove(group: Group): Promise<void> {
    const dialog = this.dialog.open<DeleteGroupDialog, Group, boolean>(DeleteGroupDialog, {
      data: group,
      width: '520px',
    });
    if (!(await firstValueFrom(dialog.afterClosed()))) return;
    this.editing.discard();
    await this.router.navigateByUrl('/groups');
  }

  private async write(): Promise<void> {
    const group = this.group();
    if (!group) return this.add();
    this.group.set(await this.client.change(group, this.editing.changes()));
    this.toast.done(texts.saved, { name: this.words.name(group) });
  }

  private async add(): Promise<void> {
    const input = clean(GroupInput, this.editing.draft()) as unknown as GroupInput;
    await this.client.add(input);
    this.editing.discard();
    this.toast.done(texts.added, { name: input.name });
    await this.router.navigateByUrl('/groups');
  }
}
