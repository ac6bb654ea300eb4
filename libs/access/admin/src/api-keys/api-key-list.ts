import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { apiKeyTexts, keyPermissions, type ApiKey, type ApiKeyList as Keys } from '@clientele/access/dto';
import {
  EmptyState,
  Formats,
  Icon,
  LoadError,
  PageTitle,
  Skeleton,
  Speech,
  Toast,
  claiming,
} from '@clientele/shared/admin';
import type { IconName } from '@clientele/shared/admin';
import type { Said } from '@clientele/shared/dto';
import { firstValueFrom } from 'rxjs';
import { Can } from '../can';
import { Session } from '../session';
import { apiKeyAdminTexts as texts } from './api-key-admin-texts';
import { API_KEYS, ApiKeyClient } from './api-key-client';
import { RevokeDialog } from './revoke-dialog';
import { RotateDialog } from './rotate-dialog';

const SOON_MS = 30 * 86_400_000;

interface State {
  said: Said;
  meaning: '' | 'good' | 'attention' | 'danger';
  icon: IconName;
  live: boolean;
}

/** The keys of other systems: what each may do, from where, until when, and when it last did. */
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
  protected readonly texts = texts;
  protected readonly titles = apiKeyTexts;
  protected readonly found = httpResource<Keys>(() => ({ url: API_KEYS, context: claiming() }));
  protected readonly mayWrite = computed(() => this.session.can('api_keys:write'));
  private readonly session = inject(Session);
  private readonly client = inject(ApiKeyClient);
  private readonly dialogs = inject(MatDialog);
  private readonly toast = inject(Toast);

  protected stateOf({ revokedAt, expiresAt }: ApiKey): State {
    const left = Date.parse(expiresAt) - Date.now();
    if (revokedAt) return { said: texts.revoked, meaning: '', icon: 'off', live: false };
    if (left <= 0) return { said: texts.expired, meaning: 'danger', icon: 'clock', live: false };
    if (left < SOON_MS) return { said: texts.expiring, meaning: 'attention', icon: 'clock', live: true };
    return { said: texts.active, meaning: 'good', icon: 'good', live: true };
  }

  protected madeBy({ createdAt, createdBy: name }: ApiKey): string {
    return this.say(name ? texts.made : texts.madeItself, { time: this.formats.instant(createdAt), name });
  }

  protected wordsOf({ permissions }: ApiKey): string {
    return permissions.map((one) => (keyPermissions[one] ? this.say(keyPermissions[one]) : one)).join('\n');
  }

  protected async rotate(key: ApiKey): Promise<void> {
    const config = { data: key, width: '520px', disableClose: true };
    await firstValueFrom(this.dialogs.open(RotateDialog, config).afterClosed());
    this.found.reload();
  }

  protected async revoke(key: ApiKey): Promise<void> {
    const config = { data: key, maxWidth: 440 };
    const dialog = this.dialogs.open<RevokeDialog, ApiKey, boolean>(RevokeDialog, config);
    if (!(await firstValueFrom(dialog.afterClosed()))) return;
    await this.client.revoke(key);
    this.toast.done(texts.revokedNow, { name: key.name });
    this.found.reload();
  }
}
