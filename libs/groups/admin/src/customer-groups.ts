import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Session } from '@clientele/access/admin';
import {
  MOST_GROUPS,
  type CustomerGroups,
  type CustomerGroupsInput,
  type Group,
} from '@clientele/groups/dto';
import { Icon, LoadError, Skeleton, Speech, Toast, problemOf } from '@clientele/shared/admin';
import type { Said } from '@clientele/shared/dto';
import { GroupChip } from './group-chip';
import { GroupClient, groupList, groupsOf } from './group-client';
import { GroupWords } from './group-words';
import { groupsAdminTexts as texts } from './texts';

/** The groups of a customer on the customer's page: the main one first, and which discount counts. */
@Component({
  selector: 'cl-customer-groups',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GroupChip, Icon, LoadError, MatButton, MatIconButton, MatMenuModule, Skeleton],
  templateUrl: './customer-groups.html',
  styleUrl: './customer-groups.css',
})
export class CustomerGroupsView {
  readonly customerId = input.required<string>();

  private readonly client = inject(GroupClient);
  private readonly session = inject(Session);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly words = inject(GroupWords);
  protected readonly texts = texts;
  protected readonly found = groupsOf(this.customerId);
  protected readonly known = groupList();
  protected readonly error = computed(() => this.found.error() ?? this.known.error());
  private readonly groups = computed(() =>
    this.words.byName(this.known.hasValue() ? this.known.value().items : []),
  );
  protected readonly own = linkedSignal(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly main = computed(() => this.groups().find(({ id }) => id === this.own()?.mainGroupId));
  protected readonly others = computed(() =>
    this.groups().filter(({ id }) => this.isIn(id) && id !== this.own()?.mainGroupId),
  );
  protected readonly joinable = computed(() =>
    (this.own()?.groupIds.length ?? 0) < MOST_GROUPS ? this.groups().filter(({ id }) => !this.isIn(id)) : [],
  );
  protected readonly mayAssign = computed(
    () => this.session.can('groups:assign') && this.own()?.inTrash === false,
  );
  protected readonly decides = computed(() => {
    const main = this.main();
    if (!main) return '';
    const discount = this.words.discount(main);
    return this.say(discount ? texts.decides : texts.decidesNone, { name: this.words.name(main), discount });
  });
  /** Somebody may wonder why these do not count. */
  protected readonly hasOtherDiscounts = computed(() => this.others().some(this.words.discount));
  protected readonly busy = signal(false);

  protected join(group: Group): Promise<void> {
    return this.write(texts.joined, group, ({ groupIds, ...rest }) => ({
      ...rest,
      groupIds: [...groupIds, group.id],
    }));
  }

  protected leave(group: Group): Promise<void> {
    return this.write(texts.left, group, ({ groupIds, ...rest }) => ({
      ...rest,
      groupIds: groupIds.filter((id) => id !== group.id),
    }));
  }

  protected makeMain(group: Group): Promise<void> {
    return this.write(texts.madeMain, group, ({ groupIds }) => ({ groupIds, mainGroupId: group.id }));
  }

  protected reload(): void {
    this.found.reload();
    this.known.reload();
  }

  private isIn(id: string): boolean {
    return this.own()?.groupIds.includes(id) === true;
  }

  private async write(
    done: Said,
    group: Group,
    change: (groups: CustomerGroupsInput) => CustomerGroupsInput,
  ): Promise<void> {
    const own = this.own();
    if (!own || this.busy()) return;
    const [customerId, { version, mainGroupId, groupIds }] = [this.customerId(), own];
    const before = { mainGroupId, groupIds };
    const written = await this.put(customerId, version, change(before));
    if (!written) return;
    const undo = (): void => void this.put(customerId, written.version, before);
    this.toast.done(done, { name: this.words.name(group) }, undo);
  }

  /** Of the customer of that moment: the page may show another one when somebody undoes. */
  private async put(
    customerId: string,
    version: number,
    groups: CustomerGroupsInput,
  ): Promise<CustomerGroups | undefined> {
    this.busy.set(true);
    try {
      const written = await this.client.assign(customerId, version, groups);
      if (customerId === this.customerId()) this.own.set(written);
      return written;
    } catch (error) {
      if (problemOf(error).status === 412) this.toast.failed(texts.changedElsewhere);
      this.reload();
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }
}
