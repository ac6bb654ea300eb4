import { InjectionToken } from '@angular/core';
import type { Said } from '@clientele/shared/dto';
import type { SettingsInput } from '@clientele/settings/dto';

/** A field of a form that the shop may require; the app lists those of the domains that have such forms. */
export interface RequirableField {
  name: string;
  title: Said;
  /** Required whatever the shop says. */
  always?: true;
  /** The switch without which the field is not asked for at all. */
  needs?: keyof SettingsInput;
}

export const REQUIRABLE_FIELDS = new InjectionToken<readonly RequirableField[]>('REQUIRABLE_FIELDS', {
  factory: () => [],
});
