import { CdkConnectedOverlay, CdkOverlayOrigin, type ConnectedPosition } from '@angular/cdk/overlay';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, type Field as FormFieldOf } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { NoteInput, notesTexts, type NoteReader } from '@clientele/notes/dto';
import { ErrorTexts, Formats, Speech, sharedTexts } from '@clientele/shared/admin';
import { fieldOf } from '@clientele/shared/dto';
import { begunAt, meantBy, withMention } from './mention';
import { readersOf } from './note-client';
import { notesAdminTexts as texts } from './texts';

/** Over the hint below the box, or above the box where there is no room. */
const BELOW: ConnectedPosition[] = [
  { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: -16 },
  { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom' },
];

/** The text of a note as it is typed; behind an @ it offers those who can be mentioned. */
@Component({
  selector: 'cl-note-text-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, FormField, MatFormFieldModule, MatInput],
  template: `
    <mat-form-field cdkOverlayOrigin #origin="cdkOverlayOrigin">
      <mat-label>{{ say(titles.text) }}</mat-label>
      <textarea
        #box
        matInput
        dir="auto"
        rows="7"
        autocomplete="off"
        aria-autocomplete="list"
        [attr.aria-controls]="meant().length ? 'cl-mention-list' : null"
        [attr.aria-activedescendant]="meant().length ? 'cl-mention-' + active() : null"
        [formField]="field()"
        (input)="look()"
        (click)="look()"
        (keyup.arrowleft)="look()"
        (keyup.arrowright)="look()"
        (keydown)="onKey($event)"
        (blur)="begun.set(null)"
      ></textarea>
      <mat-hint>{{ say(titles.textHint) }}</mat-hint>
      <mat-hint align="end">{{ length() }}</mat-hint>
      <mat-error>{{ problem() }}</mat-error>
    </mat-form-field>
    <ng-template
      cdkConnectedOverlay
      cdkConnectedOverlayUsePopover="inline"
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="meant().length > 0 || message() !== ''"
      [cdkConnectedOverlayPositions]="below"
    >
      @if (message(); as said) {
        <p class="cl-popover cl-muted" role="status">{{ said }}</p>
      } @else {
        <ul id="cl-mention-list" class="cl-popover" role="listbox" [attr.aria-label]="say(texts.mention)">
          @for (reader of meant(); track reader.id) {
            <li
              role="option"
              [id]="'cl-mention-' + $index"
              [attr.aria-selected]="$index === active()"
              (mousedown)="$event.preventDefault(); choose(reader)"
            >
              {{ reader.name }}
            </li>
          }
        </ul>
      }
    </ng-template>
  `,
  styles: `
    :host {
      display: block;
    }
    mat-form-field {
      inline-size: 100%;
    }
    mat-hint {
      white-space: nowrap;
    }
    mat-hint:first-of-type {
      white-space: normal;
    }
    ul {
      min-inline-size: 240px;
      margin: 0;
      padding: 4px 0;
      list-style: none;
    }
    p {
      margin: 0;
      padding: 8px 16px;
    }
    li {
      padding: 6px 16px;
      cursor: pointer;
    }
    li[aria-selected='true'],
    li:hover {
      background: var(--mat-sys-surface-container-high);
    }
  `,
})
export class NoteTextInput {
  readonly field = input.required<FormFieldOf<string>>();
  readonly customerId = input.required<string>();

  protected readonly say = inject(Speech).say;
  protected readonly titles = notesTexts;
  protected readonly texts = texts;
  private readonly formats = inject(Formats);
  private readonly errorTexts = inject(ErrorTexts);
  private readonly box = viewChild.required<string, ElementRef<HTMLTextAreaElement>>('box', {
    read: ElementRef,
  });

  protected readonly below = BELOW;
  protected readonly begun = signal<string | null>(null);
  private readonly found = readersOf(this.customerId, this.begun);
  /** Until the answer is there, those who were found before and still may be meant. */
  private readonly readers = linkedSignal<readonly NoteReader[] | undefined, readonly NoteReader[]>({
    source: () => (this.found.hasValue() ? this.found.value().items : undefined),
    computation: (now, before) => now ?? before?.value ?? [],
  });
  protected readonly meant = computed(() => {
    const begun = this.begun();
    return begun === null ? [] : meantBy(begun, this.readers());
  });
  protected readonly active = linkedSignal({ source: this.meant, computation: () => 0 });
  /** Why nobody is offered. Whoever types a second word may not mean anybody, and is left alone. */
  protected readonly message = computed(() => {
    const begun = this.begun();
    if (begun === null || begun.includes(' ') || this.meant().length > 0) return '';
    if (this.found.error()) return this.say(texts.readersFailed);
    return this.found.hasValue() ? this.say(sharedTexts.nothingMatches) : '';
  });
  protected readonly problem = computed(() => this.errorTexts.first(this.field()()));
  protected readonly length = computed(() => {
    const { number } = this.formats;
    return `${number(this.field()().value().length)} / ${number(fieldOf(NoteInput, 'text').max ?? 0)}`;
  });

  protected look(): void {
    const { value, selectionStart } = this.box().nativeElement;
    this.begun.set(begunAt(value, selectionStart));
  }

  /** The list takes the keys that walk through it; all others are the text's. */
  protected onKey(event: KeyboardEvent): void {
    const meant = this.meant();
    const reader = meant[this.active()];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && (reader || this.message())) this.begun.set(null);
    else if (!reader) return;
    else if (step) this.active.update((at) => (at + step + meant.length) % meant.length);
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(reader);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected choose(reader: NoteReader): void {
    const box = this.box().nativeElement;
    const { text, caret } = withMention(box.value, box.selectionStart, reader);
    this.field()().value.set(text);
    box.value = text;
    box.setSelectionRange(caret, caret);
    this.begun.set(null);
  }
}
