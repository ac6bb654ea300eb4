import { canonicalEmail, isEmailAddress } from '@clientele/shared/dto';

interface WholeValue {
  kind: 'email' | 'phone';
  value: string;
}

/** E.164 has at most 15 digits; fewer than 8 are no whole number anywhere. */
const WHOLE_PHONE = /^\d{8,15}$/;

/** A word of a search that is a whole e-mail address, or a phone number with its country code. */
export function wholeValue(word: string): WholeValue | undefined {
  if (WHOLE_PHONE.test(word)) return { kind: 'phone', value: `+${word}` };
  const value = canonicalEmail(word);
  return isEmailAddress(value) ? { kind: 'email', value } : undefined;
}
