import { ChangeDetectionStrategy, Component, computed, inject, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Icon, Speech } from '@clientele/shared/admin';
import { customersAdminTexts as texts } from '../texts';

type Ids = Record<string, string>;

/** The ids that other systems give the customer, a line each. */
@Component({
  selector: 'cl-external-ids-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatFormFieldModule, MatIconButton, MatInput],
  template: `
    @for (line of lines(); track $index; let at = $index) {
      <div class="line">
        <mat-form-field>
          <mat-label>{{ say(texts.system) }}</mat-label>
          <input
            matInput
            #system
            autocomplete="off"
            [value]="line[0]"
            (change)="set(at, [system.value, line[1]])"
          />
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ say(texts.externalId) }}</mat-label>
          <input matInput #id autocomplete="off" [value]="line[1]" (change)="set(at, [line[0], id.value])" />
        </mat-form-field>
        <button
          matIconButton
          type="button"
          [attr.aria-label]="say(texts.removeExternalId, { system: line[0] })"
          (click)="remove(at)"
        >
          <cl-icon name="delete" />
        </button>
      </div>
    }
    <button matButton type="button" (click)="add()">
      <cl-icon name="add" />{{ say(texts.addExternalId) }}
    </button>
  `,
  styles: `
    :host {
      display: block;
    }
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) auto;
      gap: 8px;
      align-items: start;
    }
  `,
})
export class ExternalIdsInput implements FormValueControl<Ids> {
  readonly value = model<Ids>({});
  readonly touch = output<void>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly lines = computed(() => Object.entries(this.value()));

  protected set(at: number, line: [string, string]): void {
    this.value.set(Object.fromEntries(this.lines().with(at, [line[0].trim(), line[1].trim()])));
    this.touch.emit();
  }

  protected add(): void {
    this.value.set({ ...this.value(), '': '' });
  }

  protected remove(at: number): void {
    this.value.set(Object.fromEntries(this.lines().toSpliced(at, 1)));
    this.touch.emit();
  }
}
