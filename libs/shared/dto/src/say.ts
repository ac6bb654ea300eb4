import { IntlMessageFormat } from 'intl-messageformat';

/** The languages of the product, by their BCP 47 tags. */
export const LANGUAGES = ['en', 'pl', 'cs', 'nb'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The regional locale in which each language writes numbers, dates and money. */
export const LOCALE_OF: Record<Language, string> = { en: 'en-GB', pl: 'pl-PL', cs: 'cs-CZ', nb: 'nb-NO' };

/** One text in all four languages: referring to a text is an import, so a missing one does not compile. */
export type Said = Readonly<Record<Language, string>>;
export type SaidParams = Readonly<Record<string, string | number | boolean | Date>>;

const compiled = new WeakMap<Said, Map<Language, IntlMessageFormat>>();

function messageOf(said: Said, language: Language): IntlMessageFormat {
  const byLanguage = compiled.get(said) ?? new Map<Language, IntlMessageFormat>();
  compiled.set(said, byLanguage);
  const message =
    byLanguage.get(language) ??
    new IntlMessageFormat(said[language], LOCALE_OF[language], undefined, { ignoreTag: true });
  byLanguage.set(language, message);
  return message;
}

const verbatim = new WeakSet<Said>();

/** A text that the shop wrote: it is said as it stands, a brace in it begins no argument. */
export function asWritten(text: Said): Said {
  verbatim.add(text);
  return text;
}

/** Says a text in a language; the text may hold ICU arguments and plurals (`{count, plural, …}`). */
export function say(said: Said, language: Language, params?: SaidParams): string {
  if (verbatim.has(said)) return said[language];
  return String(messageOf(said, language).format(params));
}

/** The best of our languages for an `Accept-Language` header (RFC 9110 §12.5.4), English when none fits. */
export function languageFor(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const quality = Number(rest.find((rule) => rule.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { base: tag.toLowerCase().split('-')[0] ?? '', quality };
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ base }) => (base === 'no' || base === 'nn' ? 'nb' : base));
  return LANGUAGES.find((language) => language === wanted.find((base) => isLanguage(base))) ?? 'en';
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}
