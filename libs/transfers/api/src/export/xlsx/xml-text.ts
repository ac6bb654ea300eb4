/** The most that a cell of Excel holds. */
const MAX_TEXT = 32_767;

/** What XML 1.0 cannot say is left out; a text ends where a cell does. */
export function xmlText(text: string): string {
  const held = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  if (!/[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff_]/.test(held)) return held;
  return held
    .toWellFormed()
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
