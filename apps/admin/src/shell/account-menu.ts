import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatDivider } from '@angular/material/divider';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { Session, accessAdminTexts } from '@clientele/access/admin';
import { roles } from '@clientele/access/dto';
import { Icon, Speech, Viewport } from '@clientele/shared/admin';
import { appTexts as texts } from '../texts';
import { ROOM_ON_PHONE, menu } from './menu';

/** Who is signed in, the way to the own account, on a phone to what its bar has no room for, and the way out. */
@Component({
  selector: 'cl-account-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatDivider, MatMenuModule, RouterLink],
  template: `
    @if (account(); as me) {
      <button
        type="button"
        class="face"
        [matMenuTriggerFor]="menu"
        [attr.aria-label]="say(texts.accountOf, { name: me.name })"
      >
        {{ initials() }}
      </button>
      <mat-menu #menu="matMenu" xPosition="before">
        <div class="who">
          <strong>{{ me.name }}</strong>
          <span>{{ me.email }}</span>
          <span>{{ say(roles[me.role]) }}</span>
        </div>
        <mat-divider />
        @for (entry of besides(); track entry.path) {
          <a mat-menu-item [routerLink]="entry.path"><cl-icon [name]="entry.icon" />{{ say(entry.title) }}</a>
        }
        <a mat-menu-item routerLink="/account"><cl-icon name="account" />{{ say(accessTexts.myAccount) }}</a>
        <button mat-menu-item type="button" (click)="signOut()">
          <cl-icon name="sign-out" />{{ say(accessTexts.signOut) }}
        </button>
      </mat-menu>
    }
  `,
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly accessTexts = accessAdminTexts;
  protected readonly roles = roles;
  protected readonly account = this.session.account;
  private readonly isPhone = inject(Viewport).isPhone;
  protected readonly besides = computed(() =>
    this.isPhone() ? menu.filter(({ permission }) => this.session.can(permission)).slice(ROOM_ON_PHONE) : [],
  );
  protected readonly initials = computed(() => {
    const words = (this.account()?.name ?? '').split(/\s+/).filter(Boolean);
    const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
    return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
  });

  /** Leaves first, so that a page with unsaved work is asked. */
  protected async signOut(): Promise<void> {
    if (await this.router.navigateByUrl('/sign-in')) await this.session.signOut();
  }
}
