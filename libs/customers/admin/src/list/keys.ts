import { Service, signal } from '@angular/core';

const KEY = 'clientele.single-keys';

/** Whether single keys act at all: who dictates or shares a keyboard can switch them off (WCAG 2.1.4). */
@Service()
export class SingleKeys {
  private readonly on = signal(localStorage.getItem(KEY) !== 'off');
  readonly isOn = this.on.asReadonly();

  use(on: boolean): void {
    this.on.set(on);
    localStorage.setItem(KEY, on ? 'on' : 'off');
  }
}

const TYPING =
  'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"], .cdk-overlay-container';

/** The single key that was pressed outside of everything that takes text; '' for any other. */
export function singleKey(event: KeyboardEvent): string {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing)
    return '';
  if (event.target instanceof Element && event.target.closest(TYPING)) return '';
  return event.key;
}
