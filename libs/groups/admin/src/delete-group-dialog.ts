import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { GroupDeletionInput, groupsTexts, type Group } from '@clientele/groups/dto';
import { Jobs } from '@clientele/jobs/admin';
import {
  FieldInput,
  LoadError,
  Skeleton,
  Speech,
  Toast,
  contractForm,
  holdDialog,
  sharedTexts,
} from '@clientele/shared/admin';
import { GroupClient, groupList } from './group-client';
import { GroupWords } from './group-words';
import { groupsAdminTexts as texts } from './texts';

/** Asks where the members of a group go before it is deleted. With members, its name is typed: there is no way back. */
@Component({
  selector: 'cl-delete-group-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, LoadError, MatButton, MatDialogModule, MatFormFieldModule, MatInput, Skeleton],
  template: `
    <h2 mat-dialog-title>{{ say(texts.deleteTitle, { name }) }}</h2>
    <mat-dialog-content>
      @if (found.error(); as error) {
        <cl-load-error [error]="error" (retry)="found.reload()" />
      } @else if (!found.hasValue()) {
        <cl-skeleton [rows]="3" />
      } @else {
        <p>{{ say(hasMembers() ? texts.deleteText : texts.deleteEmpty) }}</p>
        @if (hasMembers()) {
          <dl class="cl-fact-list">
            <dt>{{ say(titles.mainMembers) }}</dt>
            <dd>{{ words.count(now().mainMembers) }}</dd>
            <dt>{{ say(titles.members) }}</dt>
            <dd>{{ words.count(now().members) }}</dd>
          </dl>
        }
        <form id="cl-delete-group" class="cl-form" novalidate autocomplete="off" (submit)="delete($event)">
          @if (hasMembers()) {
            <cl-field [of]="GroupDeletionInput" name="moveTo" [field]="form.moveTo" [choices]="others()" />
            <mat-form-field>
              <mat-label>{{ say(texts.typeName, { name }) }}</mat-label>
              <input matInput #box [value]="typed()" (input)="typed.set(box.value)" />
            </mat-form-field>
          }
        </form>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" [disabled]="busy()" (click)="hold.leave()">
        {{ say(sharedTexts.cancel) }}
      </button>
      <button
        matButton="filled"
        type="submit"
        form="cl-delete-group"
        class="cl-danger"
        [disabled]="!isReady() || busy()"
      >
        {{ say(texts.deleteNow) }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    p,
    dl {
      margin: 0 0 16px;
    }
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
  protected readonly sharedTexts = sharedTexts;
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
  protected readonly typed = signal('');
  protected readonly busy = signal(false);
  protected readonly hold = holdDialog(this.ref, {
    dirty: () => this.draft().moveTo !== '' || this.typed() !== '',
    saving: this.busy,
  });
  protected readonly isReady = computed(
    () =>
      this.found.hasValue() &&
      (!this.hasMembers() || (this.draft().moveTo !== '' && this.typed().trim() === this.name)),
  );

  protected async delete(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.isReady() || this.busy()) return;
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
