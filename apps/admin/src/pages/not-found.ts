import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmptyState, PageTitle, Speech } from '@clientele/shared/admin';
import { appTexts as texts } from '../texts';

@Component({
  selector: 'cl-not-found',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, MatButton, PageTitle, RouterLink],
  template: `
    <div class="cl-page">
      <cl-page-title [title]="say(texts.notFound)" />
      <cl-empty-state icon="search" [text]="say(texts.notFoundText)">
        <a matButton="filled" routerLink="/">{{ say(texts.toStart) }}</a>
      </cl-empty-state>
    </div>
  `,
})
export class NotFound {
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
}
