import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { firstValueFrom } from 'rxjs';
import {
  GroupChangeInput,
  scopes,
  type ChosenScope,
  type GroupChangePreview,
} from '@clientele/customers/dto';
import { Jobs } from '@clientele/jobs/admin';
import type { Job } from '@clientele/jobs/dto';
import {
  FieldInput,
  LoadError,
  SaveDialog,
  Speech,
  contractForm,
  saveForm,
  sharedTexts,
  apiResource,
} from '@clientele/shared/admin';
import { Groups } from '../groups';
import { shownInPlace } from '../reading';
import { groupChangeTexts as texts } from './group-change-texts';

const API = '/api/v1/customer-group-changes';

/** Those who are ticked, and the list that they were ticked in. */
export interface GroupDialogData {
  ids: readonly string[];
  query: string;
  isNarrowed: boolean;
}

/** Puts many customers into a group or takes them out: what would change is said first. */
@Component({
  selector: 'cl-group-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, LoadError, MatRadioButton, MatRadioGroup, SaveDialog],
  templateUrl: './group-dialog.html',
  styleUrl: './group-dialog.css',
})
export class GroupDialog {
  private readonly data = inject<GroupDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<GroupDialog, boolean>>(MatDialogRef);
  private readonly http = inject(HttpClient);
  private readonly jobs = inject(Jobs);
  protected readonly groups = inject(Groups);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
  protected readonly scopes = scopes;
  protected readonly GroupChangeInput = GroupChangeInput;
  protected readonly choices: readonly ChosenScope[] = [
    ...(this.data.ids.length > 0 ? (['selection'] as const) : []),
    this.data.isNarrowed ? 'filter' : 'all',
  ];
  protected readonly draft = signal<GroupChangeInput>({
    ...new GroupChangeInput(),
    scope: this.choices[0] ?? 'all',
  });
  protected readonly form = contractForm(GroupChangeInput, this.draft);
  protected readonly busy = signal(false);
  private readonly asked = computed((): GroupChangeInput => {
    const { scope, groupId, change } = this.draft();
    const query = scope === 'filter' ? this.data.query : '';
    return { scope, groupId, change, query, ids: scope === 'selection' ? [...this.data.ids] : [] };
  });
  protected readonly preview = apiResource<GroupChangePreview>(() =>
    this.draft().groupId === ''
      ? undefined
      : { url: `${API}/preview`, method: 'POST', body: this.asked(), context: shownInPlace },
  );
  /** Of what is chosen now; while it is asked anew nobody can begin. */
  protected readonly effect = computed(() =>
    this.preview.hasValue() && !this.preview.isLoading() ? this.preview.value() : undefined,
  );
  protected readonly isTooMany = computed(() => {
    const { changing = 0, mostChanged = null } = this.effect() ?? {};
    return mostChanged !== null && changing > mostChanged;
  });
  protected readonly isReady = computed(() => (this.effect()?.changing ?? 0) > 0 && !this.isTooMany());

  protected choose(scope: ChosenScope): void {
    this.draft.update((draft) => ({ ...draft, scope }));
  }

  protected async begin(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const begun = await saveForm(this.form, async () =>
        this.jobs.track(await firstValueFrom(this.http.post<Job>(API, this.asked()))),
      );
      if (begun) this.ref.close(true);
    } finally {
      this.busy.set(false);
    }
  }
}
