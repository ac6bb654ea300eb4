import type { ImportFormat } from '@clientele/transfers/dto';
import { clientele } from './presets/clientele';
import { magentoAddresses, magentoComposite, magentoCustomers } from './presets/magento';
import { other } from './presets/other';
import { prestashopAddresses, prestashopCustomers } from './presets/prestashop';
import { shopify, spree } from './presets/shopify';
import { shopware } from './presets/shopware';
import { upgates } from './presets/upgates';
import { woocommerce } from './presets/woocommerce';
import { isSecretHeading, plainHeading, type Preset } from './preset';
import type { KnownTargets } from './targets';

const PRESETS: readonly Preset[] = [
  clientele,
  prestashopCustomers,
  prestashopAddresses,
  magentoComposite,
  magentoCustomers,
  magentoAddresses,
  shopify,
  woocommerce,
  shopware,
  spree,
  upgates,
  other,
];

const byFormat = new Map(PRESETS.map((preset) => [preset.format, preset]));

export function presetOf(format: ImportFormat): Preset {
  return byFormat.get(format) ?? other;
}

/** The preset that knows most of the headings and misses none that it needs; a table of unknown origin otherwise. */
export function recognise(header: readonly string[]): Preset {
  const headings = new Set(header.map(plainHeading));
  const known = (preset: Preset): number =>
    [...headings].filter((heading) => Object.hasOwn(preset.columns, heading)).length;
  const fitting = PRESETS.filter((preset) => preset !== other && preset.fits(headings));
  return fitting.sort((one, another) => known(another) - known(one))[0] ?? other;
}

/** The meaning of each column: as the preset says, one of each kind, without secrets and what may not be written. */
export function suggestTargets(
  header: readonly string[],
  preset: Preset,
  { byKey, headings }: KnownTargets,
  permissions: ReadonlySet<string>,
): string[] {
  const taken = new Set<string>();
  return header.map((heading) => {
    const plain = plainHeading(heading);
    if (isSecretHeading(heading) && !headings.has(plain)) return '';
    const key = preset.columns[plain] ?? other.columns[plain] ?? headings.get(plain) ?? '';
    const target = byKey.get(key);
    const isForbidden = target?.permission && !permissions.has(target.permission);
    if (!target || isForbidden || taken.has(key)) return '';
    taken.add(key);
    return key;
  });
}
