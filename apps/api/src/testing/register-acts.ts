import type { Company } from '@clientele/companies/dto';
import type { Answer, Client } from './client';

type Acts = Record<string, () => Promise<Answer>>;

/** What changes how numbers of companies stand with registers. */
export function registerActs(owner: () => Client, customer: () => Promise<string>): Acts {
  return {
    'Registers.check': async () => {
      const berg = { name: 'Berg', country: 'DE', taxId: 'DE136695976' };
      const { body } = await owner().put<Company>(`/customers/${await customer()}/company`, berg);
      return owner().post(`/companies/${body.id}/register-checks`);
    },
  };
}
