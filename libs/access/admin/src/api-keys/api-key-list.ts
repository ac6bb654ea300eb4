import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { apiKeyTexts, type ApiKey, type ApiKeyList as Keys } from '@clientele/access/dto';
import {
  EmptyState,
  Formats,
  Icon,
  LoadError,
  PageTitle,
  Skeleton,
  Speech,
  claiming,
  apiResource,
} from '@clientele/shared/admin';
import { Can } from '../can';
import { Session } from '../session';
import { ApiKeyActs } from './api-key-acts';
import { apiKeyAdminTexts as texts } from './api-key-admin-texts';
import { API_KEYS } from './api-key-client';

/** The keys of other systems: what each may do, with whom, from where, until when, and when it last did. */
@Component({
  selector: 'cl-api-key-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Can, EmptyState, Icon, LoadError, MatButton, MatTooltip, PageTitle, RouterLink, Skeleton],
  templateUrl: './api-key-list.html',
  styleUrl: './api-key-list.scss',
})
export class ApiKeyList {
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly acts = inject(ApiKeyActs);
  protected readonly texts = texts;
  protected readonly titles = apiKeyTexts;
  protected readonly found = apiResource<Keys>(() => ({ url: API_KEYS, context: claiming() }));
  protected readonly mayWrite = computed(() => this.session.can('api_keys:write'));
  private readonly session = inject(Session);

  protected async rotate(key: ApiKey): Promise<void> {
    await this.acts.rotate(key);
    this.found.reload();
  }

  protected async revoke(key: ApiKey): Promise<void> {
    if (await this.acts.revoke(key)) this.found.reload();
  }
}
