import { ChangeDetectionStrategy, Component, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { keyPermissions, type KeyPermission } from '@clientele/access/dto';
import { Speech } from '@clientele/shared/admin';
import type { Said } from '@clientele/shared/dto';
import { resourceTexts } from './api-key-admin-texts';

const resourceOf = (permission: string): string => permission.split(':')[0] ?? '';
const names = Object.keys(keyPermissions) as KeyPermission[];
const resources = [...new Set(names.map(resourceOf))].map((resource) => ({
  resource,
  permissions: names.filter((name) => resourceOf(name) === resource),
}));

/** Tick boxes: what a key may do, sorted by what it does it to. */
@Component({
  selector: 'cl-permission-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatCheckbox],
  template: `
    @for (group of resources; track group.resource) {
      <fieldset>
        <legend>{{ titleOf(group.resource) }}</legend>
        @for (permission of group.permissions; track permission) {
          <mat-checkbox
            [checked]="value().includes(permission)"
            (change)="toggle(permission, $event.checked)"
          >
            {{ wordsOf(permission) }} <code class="cl-muted">{{ permission }}</code>
          </mat-checkbox>
        }
      </fieldset>
    }
    @if (touched() && problem()) {
      <p class="cl-danger-text" role="alert">{{ problem() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    fieldset {
      display: grid;
      min-inline-size: 0;
      margin: 0;
      padding: 8px 12px;
      border: 1px solid var(--cl-line);
      border-radius: var(--cl-radius);
    }
    legend {
      padding-inline: 4px;
      font: var(--mat-sys-label-large);
    }
    code {
      margin-inline-start: 4px;
    }
    p {
      margin: 0;
    }
  `,
})
export class PermissionPicker implements FormValueControl<KeyPermission[]> {
  readonly value = model<KeyPermission[]>([]);
  readonly touched = input(false);
  readonly touch = output<void>();
  readonly problem = input('');
  protected readonly say = inject(Speech).say;
  protected readonly resources = resources;

  /** For the summary of errors: the first box. */
  focus(options?: FocusOptions): void {
    document.querySelector<HTMLElement>('cl-permission-picker input')?.focus(options);
  }

  protected titleOf(resource: string): string {
    const said = resourceTexts[resource];
    return said ? this.say(said) : resource;
  }

  protected wordsOf(permission: KeyPermission): string {
    return this.say(keyPermissions[permission] as Said);
  }

  protected toggle(permission: KeyPermission, on: boolean): void {
    const chosen = new Set(this.value());
    if (on) chosen.add(permission);
    else chosen.delete(permission);
    this.value.set(names.filter((name) => chosen.has(name)));
    this.touch.emit();
  }
}
