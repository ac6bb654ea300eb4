import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Can, Session } from '@clientele/access/admin';
import { attributeTypes, attributesTexts, type Attribute } from '@clientele/attributes/dto';
import {
  EmptyState,
  Formats,
  Icon,
  LoadError,
  MoveButtons,
  PageTitle,
  Skeleton,
  Speech,
  Toast,
  problemOf,
} from '@clientele/shared/admin';
import { AttributeClient, attributeList } from './attribute-client';
import { AttributeWords } from './attribute-words';
import { moved } from './in-order';
import { attributesAdminTexts as texts } from './texts';

/** What the shop keeps of its customers, in the order in which they are shown. */
@Component({
  selector: 'cl-attribute-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Can, EmptyState, Icon, LoadError, MatButton, MoveButtons, PageTitle, RouterLink, Skeleton],
  templateUrl: './attribute-list.html',
  styleUrl: './attribute-list.scss',
})
export class AttributeList {
  private readonly client = inject(AttributeClient);
  private readonly session = inject(Session);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly words = inject(AttributeWords);
  protected readonly texts = texts;
  protected readonly titles = attributesTexts;
  protected readonly types = attributeTypes;
  protected readonly found = attributeList();
  protected readonly attributes = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  protected readonly mayDefine = computed(() => this.session.can('attributes:define'));
  protected readonly busy = signal(false);

  /** What is particular about it, in words. */
  protected traits({ required, isUnique, personal, inList, filterable }: Attribute): string[] {
    const all = { required, isUnique, personal, inList, filterable };
    return Object.entries(all).flatMap(([name, holds]) =>
      holds ? [this.say(attributesTexts[name as keyof typeof all])] : [],
    );
  }

  protected groups({ forGroups, groupIds }: Attribute): string {
    if (!forGroups) return this.say(texts.forAll);
    return (
      this.words.groupNames(groupIds) || this.say(groupIds.length > 0 ? texts.forOthers : texts.forNobody)
    );
  }

  protected async move(at: number, by: -1 | 1): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      for (const { item, position } of moved(this.attributes(), at, by))
        await this.client.change(item, { position });
    } catch (error) {
      if (problemOf(error).status === 412) this.toast.failed(texts.movedMeanwhile);
    } finally {
      this.found.reload();
      this.busy.set(false);
    }
  }
}
