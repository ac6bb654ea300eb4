import { Service, computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import { Session } from '@clientele/access/admin';
import {
  ATTRIBUTE_PREFIX,
  attributeFields,
  type Attribute,
  type AttributeList,
} from '@clientele/attributes/dto';
import { LastWrite, apiResource, claiming } from '@clientele/shared/admin';

const ATTRIBUTES = '/api/v1/attributes';

/** The attributes that are columns and filters of the customer list. They are read once, and again after a change. */
@Service()
export class AttributeFields {
  readonly name = ATTRIBUTE_PREFIX.slice(0, -1);
  private readonly session = inject(Session);
  private readonly isTold = computed(() => this.session.can('attributes:read'));
  private readonly asked = apiResource<AttributeList>(() =>
    this.session.account() && this.isTold()
      ? { url: ATTRIBUTES, context: claiming(0, 403, 429, 500, 502, 503, 504) }
      : undefined,
  );
  /** While they are read again, and when that fails, those stay that are known. */
  private readonly known = linkedSignal<readonly Attribute[] | undefined, readonly Attribute[]>({
    source: () => (this.asked.hasValue() ? this.asked.value().items : undefined),
    computation: (items, before) => (this.isTold() ? (items ?? before?.value ?? []) : []),
  });

  readonly isKnown = computed(
    () => !this.isTold() || this.asked.hasValue() || this.asked.error() !== undefined,
  );
  readonly columns = computed(() => attributeFields(this.known().filter(({ inList }) => inList)));
  readonly filters = computed(() => attributeFields(this.known().filter(({ filterable }) => filterable)));

  constructor() {
    const last = inject(LastWrite);
    effect(() => {
      if (last.to().url.startsWith(ATTRIBUTES)) untracked(() => this.reload());
    });
  }

  reload(): void {
    this.asked.reload();
  }
}
