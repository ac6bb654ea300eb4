import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { Router } from '@angular/router';
import { Icon, Speech } from '@clientele/shared/admin';
import { SingleKeys, singleKey } from '../list/keys';
import { cardTexts as texts } from './card-texts';
import { ListWalk, type Way } from './list-walk';

const ARROWS: Readonly<Record<string, Way>> = { ArrowUp: 'previous', ArrowDown: 'next' };
const LETTERS: Readonly<Record<string, Way>> = { k: 'previous', j: 'next' };

/** On to the customer before or behind this one in the list, in the same section. */
@Component({
  selector: 'cl-walk-buttons',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatIconButton, MatTooltip],
  host: { '(document:keydown)': 'onKey($event)' },
  template: `
    @if (walk.holds(customerId())) {
      @for (way of ways; track way) {
        <button
          matIconButton
          type="button"
          [disabled]="!walk.leads(way, customerId())"
          [attr.aria-label]="say(texts[way])"
          [matTooltip]="say(texts[way]) + (way === 'next' ? ' (Alt+↓)' : ' (Alt+↑)')"
          (click)="go(way)"
        >
          <cl-icon [name]="way === 'next' ? 'down' : 'up'" />
        </button>
      }
    }
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class WalkButtons {
  readonly customerId = input.required<string>();
  readonly section = input('');
  private readonly router = inject(Router);
  private readonly singleKeys = inject(SingleKeys);
  protected readonly walk = inject(ListWalk);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly ways: readonly Way[] = ['previous', 'next'];

  protected async go(way: Way): Promise<void> {
    const id = await this.walk.step(way, this.customerId());
    if (id) await this.router.navigate(['/customers', id, ...(this.section() ? [this.section()] : [])]);
  }

  protected onKey(event: KeyboardEvent): void {
    const arrow = event.altKey ? ARROWS[event.key] : undefined;
    const letter = this.singleKeys.isOn() ? LETTERS[singleKey(event)] : undefined;
    const way = arrow ?? letter;
    if (!way || event.defaultPrevented) return;
    event.preventDefault();
    void this.go(way);
  }
}
