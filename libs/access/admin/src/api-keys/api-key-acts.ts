import { Service, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { keyPermissions, type ApiKey } from '@clientele/access/dto';
import { Formats, Speech, Toast, type IconName } from '@clientele/shared/admin';
import type { Said } from '@clientele/shared/dto';
import { firstValueFrom } from 'rxjs';
import { apiKeyAdminTexts as texts } from './api-key-admin-texts';
import { ApiKeyClient } from './api-key-client';
import { RevokeDialog } from './revoke-dialog';
import { RotateDialog } from './rotate-dialog';

const SOON_MS = 30 * 86_400_000;

interface KeyState {
  said: Said;
  meaning: '' | 'good' | 'attention' | 'danger';
  icon: IconName;
  live: boolean;
}

/** What is said of a key, and what one does with it, in the list and on its page. */
@Service()
export class ApiKeyActs {
  private readonly say = inject(Speech).say;
  private readonly formats = inject(Formats);
  private readonly client = inject(ApiKeyClient);
  private readonly dialogs = inject(MatDialog);
  private readonly toast = inject(Toast);

  stateOf({ revokedAt, expiresAt }: ApiKey): KeyState {
    const left = Date.parse(expiresAt) - Date.now();
    if (revokedAt) return { said: texts.revoked, meaning: '', icon: 'off', live: false };
    if (left <= 0) return { said: texts.expired, meaning: 'danger', icon: 'clock', live: false };
    if (left < SOON_MS) return { said: texts.expiring, meaning: 'attention', icon: 'clock', live: true };
    return { said: texts.active, meaning: 'good', icon: 'good', live: true };
  }

  madeBy({ createdAt, createdBy: name }: ApiKey): string {
    return this.say(name ? texts.made : texts.madeItself, { time: this.formats.instant(createdAt), name });
  }

  permissionsOf({ permissions }: ApiKey): string[] {
    return permissions.map((one) => (keyPermissions[one] ? this.say(keyPermissions[one]) : one));
  }

  /** Its groups, and then its companies; what is gone is said to be. */
  restrictionOf({ restrictedTo }: ApiKey): string {
    const names = (wanted: string): string =>
      restrictedTo
        .filter(({ kind }) => kind === wanted)
        .map(({ name }) => name || this.say(texts.gone))
        .join(', ');
    return [names('group'), names('company')].filter(Boolean).join(' · ') || this.say(texts.allCustomers);
  }

  async rotate(key: ApiKey): Promise<void> {
    const config = { data: key, width: '520px', disableClose: true };
    await firstValueFrom(this.dialogs.open(RotateDialog, config).afterClosed());
  }

  /** Answers whether it was revoked. */
  async revoke(key: ApiKey): Promise<boolean> {
    const config = { data: key, maxWidth: 440 };
    const dialog = this.dialogs.open<RevokeDialog, ApiKey, boolean>(RevokeDialog, config);
    if (!(await firstValueFrom(dialog.afterClosed()))) return false;
    await this.client.revoke(key);
    this.toast.done(texts.revokedNow, { name: key.name });
    return true;
  }
}
