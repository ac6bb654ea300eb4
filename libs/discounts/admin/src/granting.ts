import { computed, inject, type Signal } from '@angular/core';
import { Session } from '@clientele/access/admin';
import type { Discount } from '@clientele/discounts/dto';
import type { Settings } from '@clientele/settings/dto';
import { apiResource, claiming } from '@clientele/shared/admin';

/** How much whoever works here grants. */
export interface Granting {
  isUnlimited: boolean;
  /** The largest percentage; undefined while it is not known, and where there is no limit. */
  limit: Signal<string | undefined>;
  /** Whether they may change and delete a discount. Until the limit is known the API has the word. */
  covers: (discount: Pick<Discount, 'percent'>) => boolean;
}

/** In an injection context; `asks` says whether they grant at all. */
export function granting(asks: () => boolean): Granting {
  const isUnlimited = inject(Session).can('discounts:unlimited');
  const shop = apiResource<Settings>(() =>
    isUnlimited || !asks() ? undefined : { url: '/api/v1/settings', context: claiming(0, 403, 500, 503) },
  );
  const limit = computed(() => (shop.hasValue() ? shop.value().discountLimit : undefined));
  const covers: Granting['covers'] = ({ percent }) =>
    isUnlimited || (percent !== null && Number(percent) <= Number(limit() ?? percent));
  return { isUnlimited, limit, covers };
}
