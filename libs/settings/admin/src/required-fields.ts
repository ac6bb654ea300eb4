import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { Speech } from '@clientele/shared/admin';
import type { SettingsInput } from '@clientele/settings/dto';
import { REQUIRABLE_FIELDS, type RequirableField } from './requirable';
import { settingsAdminTexts as texts } from './texts';

/** Tick boxes: which fields a customer cannot be saved without. */
@Component({
  selector: 'cl-required-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatCheckbox],
  template: `
    @for (field of shown(); track field.name) {
      <mat-checkbox
        [checked]="field.always ?? settings().requiredFields.includes(field.name)"
        [disabled]="disabled() || !!field.always"
        (change)="toggle(field.name, $event.checked)"
      >
        {{ say(field.title) }}
        @if (field.always) {
          <span class="cl-muted">({{ say(texts.always) }})</span>
        }
      </mat-checkbox>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
    }
  `,
})
export class RequiredFields {
  readonly settings = input.required<SettingsInput>();
  readonly disabled = input(false);
  readonly changed = output<string[]>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  private readonly fields = inject(REQUIRABLE_FIELDS);
  protected readonly shown = computed(() => this.fields.filter((field) => this.isAsked(field)));

  protected toggle(name: string, required: boolean): void {
    const others = this.settings().requiredFields.filter((other) => other !== name);
    const names = required ? [...others, name] : others;
    const order = this.fields.map((field) => field.name);
    this.changed.emit(names.sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  }

  private isAsked({ needs }: RequirableField): boolean {
    return needs === undefined || Boolean(this.settings()[needs]);
  }
}
