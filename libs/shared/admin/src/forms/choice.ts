/** One entry of a list to choose from. */
export interface ChoiceOption {
  value: string | null;
  label: string;
}

/** Without regard to case and accents. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .toLowerCase();
}
