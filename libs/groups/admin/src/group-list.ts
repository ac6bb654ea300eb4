import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Can } from '@clientele/access/admin';
import { groupsTexts, priceDisplays } from '@clientele/groups/dto';
import { EmptyState, Icon, LoadError, PageTitle, Skeleton, Speech } from '@clientele/shared/admin';
import { GroupChip } from './group-chip';
import { groupList } from './group-client';
import { GroupWords } from './group-words';
import { groupsAdminTexts as texts } from './texts';

/** The groups of the shop, with what they grant and how many are in them. */
@Component({
  selector: 'cl-group-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Can, EmptyState, GroupChip, Icon, LoadError, MatButton, PageTitle, RouterLink, Skeleton],
  templateUrl: './group-list.html',
  styleUrl: './group-list.scss',
})
export class GroupList {
  protected readonly say = inject(Speech).say;
  protected readonly words = inject(GroupWords);
  protected readonly texts = texts;
  protected readonly titles = groupsTexts;
  protected readonly priceDisplays = priceDisplays;
  protected readonly found = groupList();
  protected readonly groups = computed(() =>
    this.words.byName(this.found.hasValue() ? this.found.value().items : []),
  );
}
