/**
 * Works through the items on so many lanes at once, each taking the next one. Where one answers false or fails, all end
 * behind the item that they are at. Answers whether everything was done.
 */
export async function inLanes<T>(
  lanes: number,
  items: Iterable<T>,
  work: (item: T) => Promise<boolean>,
): Promise<boolean> {
  const waiting = items[Symbol.iterator]();
  let goesOn = true;
  const lane = async (): Promise<void> => {
    while (goesOn) {
      const next = waiting.next();
      if (next.done) return;
      if (!(await work(next.value))) goesOn = false;
    }
  };
  const stopping = (error: unknown): never => {
    goesOn = false;
    throw error;
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, () => lane().catch(stopping)));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return goesOn;
}
