import type { Role } from '@clientele/access/dto';
import type { Language } from '@clientele/shared/dto';

export interface DemoLogin {
  role: Role;
  email: string;
  password: string;
}

/** How one signs in to the demo; the first is the owner. */
export const DEMO_LOGINS: readonly DemoLogin[] = [
  { role: 'owner', email: 'owner@demo.clientele.example', password: 'copper-lantern-42-meadow' },
  { role: 'back_office', email: 'back-office@demo.clientele.example', password: 'velvet-harbour-17-pickle' },
  {
    role: 'account_manager',
    email: 'account-manager@demo.clientele.example',
    password: 'granite-teapot-58-willow',
  },
  { role: 'support', email: 'support@demo.clientele.example', password: 'cobalt-kettle-26-orchard' },
  { role: 'marketing', email: 'marketing@demo.clientele.example', password: 'saffron-ladder-71-breeze' },
  { role: 'auditor', email: 'auditor@demo.clientele.example', password: 'marble-compass-93-thistle' },
];

interface DemoOperator {
  name: string;
  email: string;
  role: Role;
  language: Language;
}

const OWNER = 'owner@demo.clientele.example';
const CZECH_MANAGER = 'account-manager@demo.clientele.example';
const NORWEGIAN_MANAGER = 'account-manager-north@demo.clientele.example';

export const demoOperators: readonly DemoOperator[] = [
  { name: 'Olivia Bennett', email: OWNER, role: 'owner', language: 'en' },
  {
    name: 'Barbara Wójcik',
    email: 'back-office@demo.clientele.example',
    role: 'back_office',
    language: 'pl',
  },
  { name: 'Tomáš Dvořák', email: CZECH_MANAGER, role: 'account_manager', language: 'cs' },
  { name: 'Ingrid Solberg', email: NORWEGIAN_MANAGER, role: 'account_manager', language: 'nb' },
  { name: 'Zuzanna Pawlak', email: 'support@demo.clientele.example', role: 'support', language: 'pl' },
  { name: 'Klára Veselá', email: 'marketing@demo.clientele.example', role: 'marketing', language: 'cs' },
  { name: 'Anders Lunde', email: 'auditor@demo.clientele.example', role: 'auditor', language: 'nb' },
];

/** Who looks after companies of a language, and how often. */
export function managersOf(language: Language): Readonly<Record<string, number>> {
  const isNorthern = language === 'nb' || language === 'en';
  return { [OWNER]: 15, [CZECH_MANAGER]: isNorthern ? 10 : 70, [NORWEGIAN_MANAGER]: isNorthern ? 75 : 15 };
}
