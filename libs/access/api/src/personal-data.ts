import type { PersonalData } from '@clientele/shared/api';

export const accessPersonalData: PersonalData = {
  operator: {
    name: 'staff',
    email: 'staff',
    email_canonical: 'staff',
    password_hash: 'staff',
    role: 'none',
    language: 'none',
    theme: 'none',
    density: 'none',
  },
  session: { token_hash: 'none' },
  sign_in_token: { token_hash: 'none' },
  api_key: { name: 'none', prefix: 'none', key_hash: 'none', permissions: 'none' },
};
