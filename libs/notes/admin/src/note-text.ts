import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { blocksOf } from '@clientele/notes/dto';

/** The text of a note with its markup, put together by templates: nothing in it is ever read as HTML. */
@Component({
  selector: 'cl-note-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet],
  template: `
    @for (block of blocks(); track $index) {
      @if (block.kind === 'paragraph') {
        <p dir="auto">
          @for (line of block.lines; track $index) {
            @if (!$first) {
              <br />
            }
            <ng-container [ngTemplateOutlet]="inline" [ngTemplateOutletContext]="{ $implicit: line }" />
          }
        </p>
      } @else if (block.ordered) {
        <ol dir="auto">
          @for (item of block.items; track $index) {
            <li>
              <ng-container [ngTemplateOutlet]="inline" [ngTemplateOutletContext]="{ $implicit: item }" />
            </li>
          }
        </ol>
      } @else {
        <ul dir="auto">
          @for (item of block.items; track $index) {
            <li>
              <ng-container [ngTemplateOutlet]="inline" [ngTemplateOutletContext]="{ $implicit: item }" />
            </li>
          }
        </ul>
      }
    }
    <ng-template #inline let-parts>
      @for (part of parts; track $index) {
        @switch (part.kind) {
          @case ('bold') {
            <strong
              ><ng-container [ngTemplateOutlet]="inline" [ngTemplateOutletContext]="{ $implicit: part.of }"
            /></strong>
          }
          @case ('italic') {
            <em
              ><ng-container [ngTemplateOutlet]="inline" [ngTemplateOutletContext]="{ $implicit: part.of }"
            /></em>
          }
          @case ('link') {
            <a [href]="part.href" target="_blank" rel="noopener noreferrer" [title]="part.href">{{
              part.text
            }}</a>
          }
          @case ('mention') {
            <span class="mention">&#64;{{ part.name }}</span>
          }
          @default {
            <span>{{ part.text }}</span>
          }
        }
      }
    </ng-template>
  `,
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    p,
    ul,
    ol {
      margin: 0;
    }
    * + p,
    * + ul,
    * + ol {
      margin-block-start: 8px;
    }
    ul,
    ol {
      padding-inline-start: 24px;
    }
    a,
    strong,
    em,
    .mention {
      unicode-bidi: isolate;
    }
    .mention {
      color: var(--mat-sys-primary);
      font-weight: 500;
    }
  `,
})
export class NoteText {
  readonly text = input.required<string>();
  protected readonly blocks = computed(() => blocksOf(this.text()));
}
