import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../lib/paths.mjs';

const require = createRequire(import.meta.url);
const demo = (name) => require(path.join(root, 'dist', 'api', 'apps', 'api', 'src', 'demo', `${name}.js`));

const YEARS_MS = 8 * 365.25 * 86_400_000;
const PHONES = { pl: ['+48', 9], cs: ['+420', 9], nb: ['+47', 8], en: ['+44', 10] };
const ORIGINS = { registration: 50, import: 22, order: 14, newsletter: 8, form: 4, admin: 1, api: 1 };
const TAGS = ['loyal', 'press', 'trade-fair', 'call-first', 'mountain-club', 'gift-cards'];

/**
 * Believable customers in any number, the same for the same numbers: the names, places and markets of the demo shop, and
 * for each table the rows as `COPY` takes them.
 */
export function customerDrawer({ groups }) {
  const { Dice } = demo('dice');
  const { markets, languageShares } = demo('markets');
  const { nameOf, surname } = demo('name-book');
  const { placeIn } = demo('places');
  const { slug } = demo('ascii');
  const { uuidAt } = demo('ids');
  const end = Date.UTC(2026, 9, 1);

  /** The customer of this number among `rows`, oldest first, with all that belongs to it. */
  return function drawn(number, rows) {
    const dice = new Dice(`bench ${number}`);
    const language = dice.weighted(languageShares);
    const market = markets[language];
    const sex = dice.chance(0.54) ? 'female' : 'male';
    const { firstName, lastName } = nameOf(market.names, sex, dice);
    const createdAt = new Date(end - YEARS_MS * (1 - number / rows) + dice.int(0, 9999));
    const id = uuidAt(createdAt, dice);
    const email = `${slug(firstName)}.${slug(lastName)}${number}@${dice.weighted(market.mailboxes)}`;
    const [prefix, digits] = PHONES[language];
    const phone = dice.chance(0.8) ? `${prefix} ${dice.int(2, 9)}${dice.digits(digits - 1)}` : '';
    const isContact = dice.chance(0.12);
    const mainGroup = groups[dice.chance(0.82) ? 0 : dice.int(1, groups.length - 1)];
    const orders = isContact || dice.chance(0.35) ? 0 : Math.ceil(dice.exponential(4));
    const spent = orders * dice.heavyTailed(180, 0.7);
    const at = createdAt.toISOString();
    const company = dice.chance(0.02)
      ? { id: uuidAt(createdAt, dice), name: `${surname(market.names, sex, dice)} ${number} AS` }
      : undefined;
    const address = () => {
      const { street, postalCode, city } = placeIn(language, dice);
      return [firstName, lastName, street, postalCode, city, market.country, phone];
    };
    const addresses = isContact ? [] : Array.from({ length: dice.chance(0.25) ? 2 : 1 }, address);
    return {
      id,
      mainGroup,
      groups: [...new Set([mainGroup, ...(dice.chance(0.1) ? [dice.pick(groups)] : [])])],
      prestashop: dice.chance(0.4) ? String(1_000_000 + number) : undefined,
      customer: {
        created_at: at,
        updated_at: at,
        deleted_at: dice.chance(0.004) ? at : null,
        social_title: dice.chance(0.6) ? (sex === 'female' ? 'ms' : 'mr') : '',
        first_name: firstName,
        last_name: lastName,
        email,
        email_canonical: email,
        phone,
        phone_e164: phone.replace(' ', ''),
        language,
        type: isContact ? 'contact' : 'customer',
        activated: !isContact && dice.chance(0.9),
        enabled: dice.chance(0.96),
        newsletter: dice.chance(0.3),
        partner_offers: dice.chance(0.08),
        registered_at: isContact ? null : at,
        origin: dice.weighted(ORIGINS),
        tags: `{${TAGS.filter(() => dice.chance(0.03)).join(',')}}`,
      },
      stats: [orders > 0 ? at : null, orders > 0 ? at : null, orders, spent.toFixed(2), spent.toFixed(2)],
      addresses,
      company,
    };
  };
}
