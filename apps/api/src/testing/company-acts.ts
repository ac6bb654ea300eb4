import type { Answer, Client } from './client';

/** What changes companies and their people, for `audited.api.spec.ts`. */
export function companyActs(
  owner: () => Client,
  customer: () => Promise<string>,
): Record<string, () => Promise<Answer>> {
  const create = (): Promise<Answer> => owner().post('/companies', { name: 'Fjord AS' });
  const company = async (): Promise<string> => `/companies/${String((await create()).body['id'])}`;
  const person = async (): Promise<string> => `${await company()}/people/${await customer()}`;
  return {
    'Companies.write': async () =>
      owner().put(`/customers/${await customer()}/company`, { name: 'Nowak Hurt' }),
    'CompanyRecords.create': create,
    'CompanyRecords.change': async () => owner().patch(await company(), { risk: 'low', reason: 'Rated' }, 1),
    'CompanyPeople.write': async () => owner().put(await person(), { roles: ['buyer'] }),
    'CompanyPeople.remove': async () => {
      const path = await person();
      await owner().put(path, {});
      return owner().delete(path);
    },
  };
}
