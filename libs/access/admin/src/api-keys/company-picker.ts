import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatChipsModule } from '@angular/material/chips';
import { MatFormFieldModule } from '@angular/material/form-field';
import { apiKeyTexts, type KeyRestriction } from '@clientele/access/dto';
import { Icon, Speech, sharedTexts } from '@clientele/shared/admin';
import { apiKeyAdminTexts as texts } from './api-key-admin-texts';

/** Companies as chips; typing finds more of them. */
@Component({
  selector: 'cl-company-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatAutocompleteModule, MatChipsModule, MatFormFieldModule],
  template: `
    <mat-form-field>
      <mat-label>{{ say(titles.companyIds) }}</mat-label>
      <mat-chip-grid #grid [attr.aria-label]="say(titles.companyIds)">
        @for (id of value(); track id) {
          @let name = nameOf(id);
          <mat-chip-row (removed)="remove(id)">
            {{ name }}
            <button matChipRemove type="button" [attr.aria-label]="say(sharedTexts.removeTag, { tag: name })">
              <cl-icon name="close" />
            </button>
          </mat-chip-row>
        }
      </mat-chip-grid>
      <input
        #box
        autocomplete="off"
        [placeholder]="say(texts.findCompany)"
        [attr.aria-label]="say(titles.companyIds)"
        [matChipInputFor]="grid"
        [matAutocomplete]="list"
        (input)="typed.emit(box.value)"
        (blur)="touch.emit()"
      />
      <mat-autocomplete #list="matAutocomplete" (optionSelected)="add($event.option.value)">
        @for (company of left(); track company.id) {
          <mat-option [value]="company.id">{{ company.name }}</mat-option>
        } @empty {
          <mat-option disabled>{{ say(sharedTexts.nothingMatches) }}</mat-option>
        }
      </mat-autocomplete>
      <mat-hint [class.cl-danger-text]="problem()">{{ problem() || say(titles.companiesHint) }}</mat-hint>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class CompanyPicker implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly touch = output<void>();
  readonly problem = input('');
  /** Those that were found. */
  readonly found = input.required<readonly KeyRestriction[]>();
  /** Those whose names are known besides. */
  readonly known = input<readonly KeyRestriction[]>([]);
  /** What is looked for. */
  readonly typed = output<string>();
  protected readonly say = inject(Speech).say;
  protected readonly titles = apiKeyTexts;
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
  protected readonly left = computed(() => this.found().filter(({ id }) => !this.value().includes(id)));
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly names = new Map<string, string>();

  focus(options?: FocusOptions): void {
    this.box().nativeElement.focus(options);
  }

  protected nameOf(id: string): string {
    const name = this.names.get(id) ?? this.known().find((company) => company.id === id)?.name;
    return name || this.say(texts.gone);
  }

  protected add(id: string): void {
    this.names.set(id, this.found().find((company) => company.id === id)?.name ?? '');
    this.value.update((ids) => [...ids, id]);
    this.box().nativeElement.value = '';
    this.typed.emit('');
  }

  protected remove(id: string): void {
    this.value.update((ids) => ids.filter((kept) => kept !== id));
  }
}
