import { computed, type Signal } from '@angular/core';
import { CustomerInput } from '@clientele/customers/dto';
import type { Settings } from '@clientele/settings/dto';
import { fieldsOf } from '@clientele/shared/dto';
import { apiResource } from '@clientele/shared/admin';
import { shownInPlace } from '../reading';

/** What the shop decided about the customer's form. */
interface FormSettings {
  settings: Signal<Settings | undefined>;
  error: Signal<unknown>;
  /** The fields that this shop requires (S4-11); one that is not asked for cannot be required. */
  required: Signal<readonly string[]>;
  reload(): void;
}

export function formSettings(): FormSettings {
  const found = apiResource<Settings>(() => ({ url: '/api/v1/settings', context: shownInPlace }));
  const settings = computed(() => (found.hasValue() ? found.value() : undefined));
  const own = new Set(fieldsOf(CustomerInput).map((field) => field.name));
  const required = computed(() => {
    const { requiredFields = [], birthdayEnabled = false } = settings() ?? {};
    return requiredFields.filter((name) => own.has(name) && (name !== 'birthdayOn' || birthdayEnabled));
  });
  return { settings, error: found.error, required, reload: () => found.reload() };
}
