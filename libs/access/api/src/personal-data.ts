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
    section_order: 'none',
  },
  access_log: {
    actor_kind: 'none',
    actor_name: 'staff',
    channel: 'none',
    request_id: 'none',
    action: 'none',
    // A filter may name a person.
    detail: 'blank_diff',
    reason: 'blank_diff',
    commitment: 'none',
  },
  audit_seal: { fingerprints: 'none', content: 'none', hash: 'none' },
  audit_check: { faults: 'none' },
  session: { token_hash: 'none', browser: 'none', system: 'none' },
  sign_in_attempt: { account: 'none', network: 'none' },
  sign_in_token: { token_hash: 'none' },
  api_key: {
    name: 'none',
    prefix: 'none',
    key_hash: 'none',
    former_hash: 'none',
    permissions: 'none',
    allowed_networks: 'none',
    group_ids: 'none',
    company_ids: 'none',
  },
  api_key_deprecated_use: { route: 'none' },
  password_link: { token_hash: 'none', credentials: 'none' },
};
