import type { CustomerInput } from '@clientele/customers/dto';

/** What a customer is called where a word has to do: the name, else the e-mail. */
export function nameOf({
  firstName,
  lastName,
  email,
}: Pick<CustomerInput, 'firstName' | 'lastName' | 'email'>): string {
  return [firstName, lastName].filter(Boolean).join(' ') || email;
}
