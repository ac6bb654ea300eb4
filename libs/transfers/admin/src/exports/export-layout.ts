import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOptgroup, MatOption, MatSelect } from '@angular/material/select';
import { firstValueFrom } from 'rxjs';
import { Can } from '@clientele/access/admin';
import { Icon, MoveButtons, Speech, Toast, apiResource } from '@clientele/shared/admin';
import { exportFormats, type ExportLayout as Saved, type ExportLayoutList } from '@clientele/transfers/dto';
import { exportTexts as texts } from '../export-texts';
import { namesakeOf } from '../namesake';
import type { LayoutState } from './layout-state';

const API = '/api/v1/customer-export-layouts';

/** Chooses the format and the columns of an export, and keeps them by name. */
@Component({
  selector: 'cl-export-layout',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Can,
    Icon,
    MatButton,
    MatFormField,
    MatHint,
    MatIconButton,
    MatInput,
    MatLabel,
    MatOptgroup,
    MatOption,
    MatSelect,
    MoveButtons,
  ],
  templateUrl: './export-layout.html',
  styleUrl: './export-layout.css',
})
export class ExportLayout {
  readonly state = input.required<LayoutState>();
  private readonly http = inject(HttpClient);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly formats = Object.entries(exportFormats);
  protected readonly isOpen = signal(false);
  protected readonly name = signal('');
  protected readonly used = signal('');
  private readonly saved = apiResource<ExportLayoutList>(() => API);
  protected readonly layouts = computed(() => (this.saved.hasValue() ? this.saved.value().items : []));
  /** What is saved under its name takes its place. */
  protected readonly namesake = computed(() => namesakeOf(this.layouts(), this.name()));
  protected readonly current = computed(() => this.layouts().find(({ id }) => id === this.used()));

  protected use(id: string): void {
    this.used.set(id);
    const layout = this.current();
    if (!layout) return;
    this.name.set(layout.name);
    this.state().use(layout);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (!name) return;
    const input = { name, columns: this.state().keys(), format: this.state().format() };
    const known = this.namesake();
    const request = known
      ? this.http.put<Saved>(`${API}/${known.id}`, input)
      : this.http.post<Saved>(API, input);
    const layout = await firstValueFrom(request);
    this.name.set('');
    this.saved.reload();
    this.used.set(layout.id);
    this.toast.done(texts.layoutSaved, { name });
  }

  protected async remove(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${API}/${id}`));
    this.used.set('');
    this.saved.reload();
  }
}
