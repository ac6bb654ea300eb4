import { LANGUAGES, say } from '@clientele/shared/dto';
import { customersTexts } from '@clientele/customers/dto';
import { plainHeading, type Preset } from '../preset';
import { other } from './other';

const headingsOf = (name: 'customerNumber' | 'email'): string[] => [
  name.toLowerCase(),
  ...LANGUAGES.map((language) => plainHeading(say(customersTexts[name], language))),
];
const numbers = headingsOf('customerNumber');
const emails = headingsOf('email');

/** Our own export, in whichever language it was made: every heading is a title or a key of ours. */
export const clientele: Preset = {
  ...other,
  format: 'clientele',
  fits: (headings) =>
    numbers.some((heading) => headings.has(heading)) && emails.some((heading) => headings.has(heading)),
};
