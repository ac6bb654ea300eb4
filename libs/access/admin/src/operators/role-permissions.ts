import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon, Speech } from '@clientele/shared/admin';
import { permissions, permissionsOf, roles, type Permission, type Role } from '@clientele/access/dto';
import { accessAdminTexts as texts } from '../texts';

/** What a role may do, in the words of everyday. */
@Component({
  selector: 'cl-role-permissions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <h2>{{ say(roles[role()]) }}</h2>
    <p>{{ say(texts.roleMay) }}</p>
    <ul>
      @for (permission of may(); track permission) {
        <li class="good"><cl-icon name="check" />{{ say(permissions[permission]) }}</li>
      }
    </ul>
    @if (mayNot().length) {
      <p>{{ say(texts.roleMayNot) }}</p>
      <ul>
        @for (permission of mayNot(); track permission) {
          <li class="cl-muted"><cl-icon name="minus" />{{ say(permissions[permission]) }}</li>
        }
      </ul>
    }
  `,
  styles: `
    h2 {
      margin: 0;
      font: var(--mat-sys-title-medium);
    }
    p {
      margin: 12px 0 4px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-medium);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 8px;
      padding-block: 2px;
      --cl-icon-size: 16px;
    }
    cl-icon {
      margin-block-start: 2px;
      color: var(--cl-meaning, inherit);
    }
  `,
})
export class RolePermissions {
  readonly role = input.required<Role>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly roles = roles;
  protected readonly permissions = permissions;
  private readonly all = Object.keys(permissions) as Permission[];
  protected readonly may = computed(() => permissionsOf[this.role()]);
  protected readonly mayNot = computed(() =>
    this.all.filter((permission) => !this.may().includes(permission)),
  );
}
