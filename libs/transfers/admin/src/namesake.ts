/** The one of these that has the name already, as the database tells names apart: without regard to case and blanks around. */
export function namesakeOf<T extends { name: string }>(items: readonly T[], name: string): T | undefined {
  const plain = (text: string): string => text.trim().toLowerCase();
  return items.find((item) => plain(item.name) === plain(name));
}
