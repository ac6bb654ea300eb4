import type { Company } from '@clientele/companies/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import { RegisterRound } from '@clientele/registers/api';
import type { RegisterState } from '@clientele/registers/dto';
import type { Entered } from '../demo/register-answers';
import type { Answer, Client } from './client';
import type { World } from './world';

export const HURT: Entered = {
  name: 'NOWAK HURT SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ',
  address: 'LIPOWA 4, 00-950 WARSZAWA',
  vat: true,
};

/** Who is entered, by the digits of the number. */
export const ENTERED: Readonly<Record<string, Entered>> = {
  '8567346215': HURT,
  '136695976': { name: 'BERG GMBH', address: 'HAUPTSTR. 1, 10115 BERLIN', vat: true },
  '25123891': { name: 'Škoda Stavby s.r.o.', address: 'Lipová 4, 11000 Praha', vat: true },
  '995525828': { name: 'FJORD AS', address: 'Storgata 1, 0155 OSLO', vat: true },
  '988077917': { name: 'VIDDE AS', address: 'Storgata 2, 0155 OSLO', vat: false },
};

export type CompanyOf = Company & { customerId: string };

/** Companies, their numbers and those who check them. */
export interface RegisterWorld {
  company(input: Partial<Company>): Promise<CompanyOf>;
  change(company: CompanyOf, input: Partial<Company>): Promise<Answer<Company>>;
  states(company: { id: string }, client?: Client): Promise<RegisterState[]>;
  round(): Promise<void>;
  check(company: { id: string }): Promise<Job>;
}

let made = 0;

export function registerWorld(world: () => World, owner: () => Client): RegisterWorld {
  return {
    company: async (input) => {
      const email = `n${(made += 1)}@example.com`;
      const person = { firstName: 'A', lastName: 'B', email };
      const customerId = (await owner().post<Customer>('/customers', person)).body.id;
      const named = { name: 'Nowak Hurt sp. z o.o.', ...input };
      const { body } = await owner().put<Company>(`/customers/${customerId}/company`, named);
      return { ...body, customerId };
    },
    change: ({ customerId, version, id: _id, ...was }, input) =>
      owner().put<Company>(`/customers/${customerId}/company`, { ...was, ...input }, version),
    states: async ({ id }, client = owner()) =>
      (await client.get<{ items: RegisterState[] }>(`/companies/${id}/register-states`)).body.items,
    round: () => world().app.get(RegisterRound).run(),
    check: async ({ id }) => {
      const { status, headers, body } = await owner().post<Job>(`/companies/${id}/register-checks`);
      expect([status, headers.get('location')]).toEqual([202, `/api/v1/jobs/${body.id}`]);
      return owner().ended(body.id);
    },
  };
}

export const minutesUntil = (at: string | null | undefined): number =>
  Math.round((Date.parse(at ?? '') - Date.now()) / 60_000);
