import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { GroupDeletionInput, groupsTexts, type Group } from '@clientele/groups/dto';
import { Jobs } from '@clientele/jobs/admin';
import { DeleteDialog, FieldInput, Speech, Toast, contractForm } from '@clientele/shared/admin';
import { GroupClient, groupList } from './group-client';
import { GroupWords } from './group-words';
import { groupsAdminTexts as texts } from './texts';

/** Asks where the members of a group go before it is deleted. With members, its name is typed: there is no way back. */
@Component({
  selector: 'cl-delete-group-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DeleteDialog, FieldInput],
  template: `
    <cl-delete-dialog
      [title]="say(texts.deleteTitle, { name })"
      [found]="found"
      [name]="hasMembers() ? name : ''"
      [ready]="!hasMembers() || draft().moveTo !== ''"
      [saving]="busy()"
      [action]="say(texts.deleteNow)"
      (delete)="delete()"
    >
      @if (hasMembers()) {
        <p>{{ say(texts.deleteText) }}</p>
        <dl class="cl-fact-list">
          <dt>{{ say(titles.mainMembers) }}</dt>
          <dd>{{ words.count(now().mainMembers) }}</dd>
          <dt>{{ say(titles.members) }}</dt>
          <dd>{{ words.count(now().members) }}</dd>
        </dl>
        <cl-field [of]="GroupDeletionInput" name="moveTo" [field]="form.moveTo" [choices]="others()" />
      } @else {
        <p>{{ say(texts.deleteEmpty) }}</p>
      }
    </cl-delete-dialog>
  `,
})
export class DeleteGroupDialog {
  private readonly group = inject<Group>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<DeleteGroupDialog, boolean>>(MatDialogRef);
  private readonly client = inject(GroupClient);
  private readonly jobs = inject(Jobs);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly words = inject(GroupWords);
  protected readonly texts = texts;
  protected readonly titles = groupsTexts;
  protected readonly GroupDeletionInput = GroupDeletionInput;
  protected readonly name = this.words.name(this.group);
  /** The counts of the page may be of yesterday. */
  protected readonly found = groupList();
  private readonly groups = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  protected readonly now = computed(() => this.groups().find(({ id }) => id === this.group.id) ?? this.group);
  protected readonly hasMembers = computed(() => this.now().members !== 0);
  protected readonly others = computed(() =>
    this.words
      .byName(this.groups().filter(({ id }) => id !== this.group.id))
      .map((group) => ({ value: group.id, label: this.words.name(group) })),
  );
  protected readonly draft = signal(new GroupDeletionInput());
  protected readonly form = contractForm(GroupDeletionInput, this.draft);
  protected readonly busy = signal(false);

  protected async delete(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const job = await this.client.delete(this.group.id, this.target());
      // Before the job is followed, whose end may be told at once.
      this.toast.done(texts.deleting, { name: this.name });
      this.jobs.track(job);
      this.ref.close(true);
    } finally {
      this.busy.set(false);
    }
  }

  /** Whoever comes into an empty group meanwhile goes to the default one. */
  private target(): string {
    const { moveTo } = this.draft();
    return moveTo || (this.groups().find(({ isDefault }) => isDefault)?.id ?? '');
  }
}
