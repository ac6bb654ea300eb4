import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import {
  CopyButton,
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
import { accessTexts, roles, type Operator } from '@clientele/access/dto';
import { Can } from '../can';
import { Session } from '../session';
import { accessAdminTexts as texts } from '../texts';

/** The people who work in this back office. */
@Component({
  selector: 'cl-operator-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Can,
    CopyButton,
    EmptyState,
    Icon,
    LoadError,
    MatButton,
    MatTooltip,
    PageTitle,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './operator-list.html',
  styleUrl: './operator-list.scss',
})
export class OperatorList {
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly accessTexts = accessTexts;
  protected readonly roles = roles;
  protected readonly me = computed(() => this.session.account()?.id);
  protected readonly operators = apiResource<{ items: Operator[] }>(() => ({
    url: '/api/v1/operators',
    context: claiming(403, 404, 500, 503, 0),
  }));
  private readonly session = inject(Session);
}
