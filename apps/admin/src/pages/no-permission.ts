import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { permissions, type Permission } from '@clientele/access/dto';
import { EmptyState, PageTitle, Speech } from '@clientele/shared/admin';
import { appTexts as texts } from '../texts';

@Component({
  selector: 'cl-no-permission',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, MatButton, PageTitle, RouterLink],
  template: `
    <div class="cl-page">
      <cl-page-title [title]="say(texts.noPermission)" />
      <cl-empty-state icon="lock" [text]="text()">
        <a matButton="filled" routerLink="/">{{ say(texts.toStart) }}</a>
      </cl-empty-state>
    </div>
  `,
})
export class NoPermission {
  readonly permission = input<Permission>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly text = computed(() => {
    const said = permissions[this.permission() ?? 'account:use'];
    return this.say(texts.noPermissionText, { permission: this.say(said) });
  });
}
