import { LiveAnnouncer } from '@angular/cdk/a11y';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  afterRenderEffect,
  inject,
  input,
  output,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon } from '../icon';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';

/** Moves its line of a list by one place: with a button, or with Alt and an arrow anywhere in the line. */
@Component({
  selector: 'cl-move-buttons',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatIconButton],
  template: `
    <button
      matIconButton
      type="button"
      class="cl-small"
      [disabled]="at() === 0 || disabled()"
      [attr.aria-label]="say(texts.moveUp, { name: name() })"
      (click)="move(-1)"
    >
      <cl-icon name="up" />
    </button>
    <button
      matIconButton
      type="button"
      class="cl-small"
      [disabled]="at() === count() - 1 || disabled()"
      [attr.aria-label]="say(texts.moveDown, { name: name() })"
      (click)="move(1)"
    >
      <cl-icon name="down" />
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
  `,
})
export class MoveButtons {
  readonly name = input.required<string>();
  /** Its place in the list, from 0, and how many there are. */
  readonly at = input.required<number>();
  readonly count = input.required<number>();
  readonly disabled = input(false);
  readonly moved = output<-1 | 1>();
  private readonly announcer = inject(LiveAnnouncer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  /** Which way it was asked to go, until it is there. */
  private asked: -1 | 1 | null = null;

  constructor() {
    const onKey = (event: KeyboardEvent): void => this.onKey(event);
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const line = this.host.closest<HTMLElement>('li, tr');
      line?.addEventListener('keydown', onKey);
      destroyed.onDestroy(() => line?.removeEventListener('keydown', onKey));
    });
    afterRenderEffect(() => this.tell(this.at()));
  }

  protected move(by: -1 | 1): void {
    const to = this.at() + by;
    if (this.disabled() || to < 0 || to >= this.count()) return;
    this.asked = by;
    this.moved.emit(by);
  }

  private onKey(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    this.move(event.key === 'ArrowUp' ? -1 : 1);
  }

  /** Says where it is now. The button stays under the finger; at an end, the other one takes over. */
  private tell(at: number): void {
    if (this.asked === null) return;
    const said = { name: this.name(), place: at + 1, count: this.count() };
    void this.announcer.announce(this.say(texts.moved, said));
    const buttons = [...this.host.querySelectorAll('button')];
    if (this.asked > 0) buttons.reverse();
    this.asked = null;
    if (this.host.closest('li, tr')?.querySelector(':focus:not(:disabled)')) return;
    buttons.find((button) => !button.disabled)?.focus();
  }
}
