const REQUESTS = 200;
/** A connection reports what it did once it has been idle for ten seconds. */
const REPORTED_MS = 11_000;

/**
 * Counts the statements that a read sends: each is a transaction of its own. What the application does besides is measured
 * first, and taken off.
 */
export async function statementCounter({ sql, api }) {
  const during = async (work) => {
    const read = async () => {
      const [{ n }] = await sql(
        'SELECT xact_commit::int AS n FROM pg_stat_database WHERE datname = current_database()',
      );
      return n;
    };
    const [begun, before] = [performance.now(), await read()];
    await work();
    await new Promise((resolve) => setTimeout(resolve, REPORTED_MS));
    return { transactions: (await read()) - before, seconds: (performance.now() - begun) / 1000 };
  };
  const idle = await during(() => undefined);
  return async (path) => {
    const busy = await during(async () => {
      for (let at = 0; at < REQUESTS; at += 1) await (await api('GET', path)).text();
    });
    const besides = (idle.transactions / idle.seconds) * busy.seconds;
    return (busy.transactions - besides) / REQUESTS;
  };
}
