import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../lib/paths.mjs';

const require = createRequire(import.meta.url);
const demo = (name) => require(path.join(root, 'dist', 'api', 'apps', 'api', 'src', 'demo', `${name}.js`));

const YEARS_MS = 8 * 365.25 * 86_400_000;
const PHONES = { pl: ['+48', 9], cs: ['+420', 9], nb: ['+47', 8], en: ['+44', 10] };
const ORIGINS = { registration: 50, import: 22, order: 14, newsletter: 8, form: 4, admin: 1, api: 1 };
const TAGS = ['loyal', 'press', 'trade-fair', 'call-first', 'mountain-club', 'gift-cards'];

const END = Date.UTC(2026, 9, 1);

/**
 * Believable customers in any number, the same for the same numbers: the names, places and markets of the demo shop.
 * Answers a function of a number among `rows`, oldest first, that tells the customer with all that belongs to it.
 */
export function customerDrawer({ groups }) {
  const { Dice } = demo('dice');
  const { markets, languageShares } = demo('markets');
  const { uuidAt } = demo('ids');
  return (number, rows) => {
    const dice = new Dice(`bench ${number}`);
    const language = dice.weighted(languageShares);
    const at = new Date(END - YEARS_MS * (1 - number / rows) + dice.int(0, 9999));
    const drawn = { number, dice, language, market: markets[language], at, isContact: dice.chance(0.12) };
    const person = personOf(drawn);
    return {
      id: uuidAt(at, dice),
      ...groupsOf(groups, dice),
      prestashop: dice.chance(0.4) ? String(1_000_000 + number) : undefined,
      customer: { ...person, ...standingOf(drawn) },
      stats: statsOf(drawn),
      addresses: addressesOf(drawn, person),
      company: dice.chance(0.02)
        ? { id: uuidAt(at, dice), name: `${person.last_name} ${number} AS` }
        : undefined,
    };
  };
}

function personOf({ number, dice, language, market }) {
  const { nameOf } = demo('name-book');
  const { slug } = demo('ascii');
  const sex = dice.chance(0.54) ? 'female' : 'male';
  const { firstName, lastName } = nameOf(market.names, sex, dice);
  const email = `${slug(firstName)}.${slug(lastName)}${number}@${dice.weighted(market.mailboxes)}`;
  const [prefix, digits] = PHONES[language];
  const phone = dice.chance(0.8) ? `${prefix} ${dice.int(2, 9)}${dice.digits(digits - 1)}` : '';
  return {
    social_title: dice.chance(0.6) ? (sex === 'female' ? 'ms' : 'mr') : '',
    first_name: firstName,
    last_name: lastName,
    email,
    email_canonical: email,
    phone,
    phone_e164: phone.replace(' ', ''),
    language,
  };
}

function standingOf({ dice, at, isContact }) {
  const time = at.toISOString();
  return {
    created_at: time,
    updated_at: time,
    deleted_at: dice.chance(0.004) ? time : null,
    type: isContact ? 'contact' : 'customer',
    activated: !isContact && dice.chance(0.9),
    enabled: dice.chance(0.96),
    newsletter: dice.chance(0.3),
    partner_offers: dice.chance(0.08),
    registered_at: isContact ? null : time,
    origin: dice.weighted(ORIGINS),
    tags: `{${TAGS.filter(() => dice.chance(0.03)).join(',')}}`,
  };
}

function groupsOf(groups, dice) {
  const mainGroup = groups[dice.chance(0.82) ? 0 : dice.int(1, groups.length - 1)];
  return { mainGroup, groups: [...new Set([mainGroup, ...(dice.chance(0.1) ? [dice.pick(groups)] : [])])] };
}

/** First and last visit, orders, their value, sales. */
function statsOf({ dice, at, isContact }) {
  const orders = isContact || dice.chance(0.35) ? 0 : Math.ceil(dice.exponential(4));
  const spent = (orders * dice.heavyTailed(180, 0.7)).toFixed(2);
  const visit = orders > 0 ? at.toISOString() : null;
  return [visit, visit, orders, spent, spent];
}

function addressesOf({ dice, language, market, isContact }, person) {
  const { placeIn } = demo('places');
  if (isContact) return [];
  return Array.from({ length: dice.chance(0.25) ? 2 : 1 }, () => {
    const { street, postalCode, city } = placeIn(language, dice);
    return [person.first_name, person.last_name, street, postalCode, city, market.country, person.phone];
  });
}
