/** The name of an operator or an API key, in SQL of the id, as it is now. */
export const actorName = (id: string): string =>
  `coalesce((SELECT o.name FROM operator o WHERE o.id = ${id}), (SELECT k.name FROM api_key k WHERE k.id = ${id}), 'Clientele')`;
