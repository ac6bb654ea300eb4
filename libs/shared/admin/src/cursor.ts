/** The cursor inside a link of the API's page, '' for the first page. */
export function cursorOf(link: string | null): string {
  return link ? (new URL(link, 'http://api').searchParams.get('cursor') ?? '') : '';
}
