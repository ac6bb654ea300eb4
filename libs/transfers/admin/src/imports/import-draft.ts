import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOptgroup, MatOption, MatSelect } from '@angular/material/select';
import type { Job } from '@clientele/jobs/dto';
import { Icon, Speech, Toast, apiResource } from '@clientele/shared/admin';
import {
  duplicates,
  emptyCells,
  formats,
  matches,
  modes,
  transfersTexts,
  type CustomerImport,
  type ImportFormat,
  type ImportMappingList,
  type ImportOptions,
  type ImportTargetList,
} from '@clientele/transfers/dto';
import { importTexts as texts } from '../import-texts';
import { DraftState } from './draft-state';
import { namesakeOf } from '../namesake';
import { ImportClient } from './import-client';

/** A closed list of one option, as it is chosen from. */
const OPTIONS = [
  { name: 'mode', choices: modes },
  { name: 'match', choices: matches },
  { name: 'emptyCells', choices: emptyCells },
  { name: 'duplicates', choices: duplicates },
] as const;

/** What the columns of a file mean and how its rows are taken, to be corrected before anything is checked. */
@Component({
  selector: 'cl-import-draft',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Icon,
    MatButton,
    MatFormField,
    MatIconButton,
    MatInput,
    MatLabel,
    MatOptgroup,
    MatOption,
    MatSelect,
  ],
  templateUrl: './import-draft.html',
  styleUrl: './import-draft.css',
})
export class ImportDraft {
  readonly file = input.required<CustomerImport>();
  /** The job that checks the file has begun. */
  readonly checked = output<Job>();
  /** The file was recognised anew. */
  readonly changed = output<CustomerImport>();

  private readonly client = inject(ImportClient);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly fieldTexts = transfersTexts;
  protected readonly formats = Object.entries(formats);
  protected readonly options = OPTIONS.map(({ name, choices }) => ({
    name,
    choices: Object.entries(choices),
  }));
  protected readonly draft = new DraftState(this.file);
  protected readonly busy = signal(false);
  protected readonly name = signal('');

  private readonly targets = apiResource<ImportTargetList>(() => '/api/v1/customer-import-targets');
  private readonly saved = apiResource<ImportMappingList>(() => '/api/v1/customer-import-mappings');
  protected readonly mappings = computed(() => (this.saved.hasValue() ? this.saved.value().items : []));
  protected readonly chosen = signal('');
  /** What is saved under its name takes its place. */
  protected readonly namesake = computed(() => namesakeOf(this.mappings(), this.name()));
  /** The meanings in their groups, in the order of the API. */
  protected readonly groups = computed(() => {
    const items = this.targets.hasValue() ? this.targets.value().items : [];
    const names = [...new Set(items.map(({ group }) => group))];
    return names.map((name) => ({ name, items: items.filter(({ group }) => group === name) }));
  });

  protected async setFormat(format: ImportFormat): Promise<void> {
    this.changed.emit(await this.client.correct(this.file().id, { format }));
  }

  protected setOption(name: keyof ImportOptions, value: string): void {
    this.draft.set(name, value as never);
  }

  protected follow(id: string): void {
    const mapping = this.mappings().find((candidate) => candidate.id === id);
    this.chosen.set(id);
    if (!mapping) return;
    this.name.set(mapping.name);
    this.draft.follow(mapping);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (!name) return;
    const input = { ...this.draft.input(), name };
    const known = this.namesake();
    const mapping = await (known
      ? this.client.replaceMapping(known.id, input)
      : this.client.saveMapping(input));
    this.name.set('');
    this.saved.reload();
    this.chosen.set(mapping.id);
    this.toast.done(texts.mappingSaved, { name });
  }

  protected async remove(id: string): Promise<void> {
    await this.client.removeMapping(id);
    this.chosen.set('');
    this.saved.reload();
  }

  protected async check(): Promise<void> {
    this.busy.set(true);
    try {
      await this.client.correct(this.file().id, this.draft.input());
      this.checked.emit(await this.client.start(this.file().id, 'checks'));
    } finally {
      this.busy.set(false);
    }
  }
}
