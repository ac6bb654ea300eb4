import { Dice } from './dice';
import type { Draft } from './drafts';
import { uuidAt } from './ids';
import type { DemoCustomer, DemoNote } from './rows';

const SHARE = 0.07;
const WARNINGS = 0.12;

/** What colleagues write, each in their own language. */
const words: Readonly<Record<string, { notes: readonly string[]; warnings: readonly string[] }>> = {
  'back-office@demo.clientele.example': {
    notes: [
      'Prosi o **jedną fakturę zbiorczą** na koniec miesiąca.',
      'Reklamacja plecaka:\n- pęknięta klamra\n- zdjęcia dostaliśmy mailem\n- wysłano nową klamrę',
      'Dzwonić po 16:00, wcześniej pracuje.',
    ],
    warnings: ['Nie wysyłać za pobraniem – *dwie nieodebrane paczki*.'],
  },
  'support@demo.clientele.example': {
    notes: [
      'Rozmiar butów 42, ale w górskich bierze 43.',
      'Pyta o dostępność namiotu; odpisać, gdy wróci na stan.',
    ],
    warnings: ['Adres dostawy zawsze potwierdzić telefonicznie.'],
  },
  'account-manager@demo.clientele.example': {
    notes: [
      'Objednávají vždy **na začátku sezóny**; připomenout v březnu.',
      'Poslat nový ceník: [B2B](https://shop.example/b2b)',
    ],
    warnings: ['Po splatnosti nevydávat další zboží bez domluvy s vedoucím.'],
  },
  'account-manager-north@demo.clientele.example': {
    notes: [
      'Vil ha levering **tirsdager**, lageret er stengt mandager.',
      'Spurte om rabatt på telt, følg opp i mai.',
    ],
    warnings: ['Ring før levering – porten er låst.'],
  },
  'owner@demo.clientele.example': {
    notes: ['Met them at the outdoor fair; wants samples of the new jackets.'],
    warnings: ['Long-standing customer, a complaint goes *straight to me*.'],
  },
};
const authors = Object.keys(words);

/** Of few people there are notes; of `many`, so that the page shows all that there is. */
export function notesOf(draft: Draft, customer: DemoCustomer, today: Date, many: boolean): DemoNote[] {
  const dice = new Dice(`notes ${draft.index}`);
  if (!many && !dice.chance(SHARE)) return [];
  const count = many ? 5 : dice.int(1, 3);
  const notes = Array.from({ length: count }, (_, at): DemoNote => {
    const author = dice.pick(authors);
    const isWarning = many ? at === 0 : dice.chance(WARNINGS);
    const created = new Date(
      draft.arrivedAt.getTime() + dice.next() * (today.getTime() - draft.arrivedAt.getTime()),
    );
    const said = words[author]?.[isWarning ? 'warnings' : 'notes'] ?? [];
    return {
      id: uuidAt(created, dice),
      customerId: customer.id,
      createdAt: created.toISOString(),
      text: dice.pick(said),
      kind: isWarning ? 'warning' : 'note',
      pinned: many ? at === 1 : dice.chance(0.1),
      author,
    };
  });
  // Nobody says the same twice of one person.
  return notes.filter(({ text }, at) => notes.findIndex((other) => other.text === text) === at);
}
