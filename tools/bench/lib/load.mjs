import autocannon from 'autocannon';

/**
 * Asks a server for `seconds` over `connections`, each asking again as soon as it is answered. `requestsOf(number)` gives
 * the requests of one connection; they are asked in turn. Answers requests per second and milliseconds.
 */
export async function load({ url, headers, connections, seconds, requestsOf }) {
  let number = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 60,
    headers,
    setupClient: (client) => client.setRequests(requestsOf(number++)),
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0 || result.requests.total === 0)
    throw new Error(
      `${failed} of ${result.requests.total} requests to ${url} failed: ${JSON.stringify(result.statusCodeStats)}`,
    );
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

/** Looks that must find nothing: a request that nobody waits for any more is between two statements in some of them. */
const LOOKS = 4;

/** Waits until the database works on nothing: a closed connection does not cancel a running query. */
export async function untilIdle(sql) {
  for (let idle = 0; idle < LOOKS;) {
    const [{ busy }] = await sql(
      `SELECT count(*)::int AS busy FROM pg_stat_activity
        WHERE state <> 'idle' AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    idle = busy === 0 ? idle + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
