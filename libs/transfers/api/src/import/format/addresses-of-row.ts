import { textOf } from './values';

type Members = Record<string, unknown>;
type AddressPart = 'delivery' | 'invoice' | 'address';

/** What makes an address: without one of these it is none, whatever country or name a file repeats. */
const SUBSTANCE = ['street', 'street2', 'postalCode', 'city'];

const FLAGS: Readonly<Record<AddressPart, Members>> = {
  delivery: { delivery: true, defaultDelivery: true },
  invoice: { invoice: true, defaultInvoice: true },
  // An address of unknown kind is both (checklist, decision 12).
  address: { delivery: true, invoice: true },
};

/** The addresses of a row; a delivery and an invoice address that are the same become one. */
export function addressesOf(
  parts: Readonly<Record<AddressPart, Members>>,
  system: string,
  checked: (part: AddressPart, address: Members) => Members,
): Members[] {
  const made = (['delivery', 'invoice', 'address'] as const).flatMap((part): Members[] => {
    const members = parts[part];
    if (!SUBSTANCE.some((name) => members[name])) return [];
    const { content, ids } = contentOf(members, system);
    return [
      { ...checked(part, content), ...(ids && { externalIds: ids }), ...FLAGS[part], ...flagsIn(members) },
    ];
  });
  const [first, second, ...rest] = made;
  if (!first || !second || contentKey(first) !== contentKey(second)) return made;
  return [{ ...first, ...second }, ...rest];
}

function contentOf(members: Members, system: string): { content: Members; ids: Members | undefined } {
  const { id, mobile, defaultDelivery: _delivery, defaultInvoice: _invoice, ...content } = members;
  const [street = '', ...lines] = textOf(content['street']).split(/\r?\n/);
  if (lines.length > 0) {
    content['street'] = street;
    content['street2'] = [...lines, content['street2']].filter(Boolean).join(', ');
  }
  if (mobile && !content['phone']) content['phone'] = mobile;
  else if (mobile && mobile !== content['phone'])
    content['note'] = [content['note'], mobile].filter(Boolean).join(' · ');
  return { content, ids: id ? { [system]: textOf(id) } : undefined };
}

const flagsIn = ({ defaultDelivery, defaultInvoice }: Members): Members => ({
  ...(defaultDelivery === true && { defaultDelivery }),
  ...(defaultInvoice === true && { defaultInvoice }),
});

/** Everything but what an address is for. */
function contentKey(address: Members): string {
  const content = Object.entries(address).filter(([name]) => !FLAG_NAMES.has(name));
  return JSON.stringify(content.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const FLAG_NAMES = new Set(['delivery', 'invoice', 'defaultDelivery', 'defaultInvoice']);
