/** Where an error came from, for the log: without its message, which may hold values of rows (T23). */
export function placeOf(error: unknown): { name?: string; code?: string; at?: string[] } {
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string };
  const at = stack?.split('\n').filter((line) => line.trim().startsWith('at '));
  return { ...(name && { name }), ...(code && { code }), ...(at && { at }) };
}
