/** Seconds that a piece of work takes. */
export async function timed(work) {
  const begun = performance.now();
  const answer = await work();
  return { answer, seconds: (performance.now() - begun) / 1000 };
}

const sorted = (figures) => [...figures].sort((one, other) => one - other);
export const median = (figures) => sorted(figures)[Math.floor(figures.length / 2)] ?? 0;
export const percentile = (figures, share) => sorted(figures)[Math.floor(figures.length * share)] ?? 0;

/** `1.23 (1.10–1.40)`: the median with the least and the most. */
export function spread(figures, places = 2) {
  const all = sorted(figures);
  const said = (figure) => figure.toFixed(places);
  return `${said(median(all))} (${said(all[0])}–${said(all.at(-1))})`;
}

export function table(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  for (const row of rows) console.log(row.map((cell, at) => String(cell).padEnd(widths[at])).join('  '));
}

/** How long the first page of the list takes, asked one after the other until `done` says so. */
export async function pageTimes(api, isDone) {
  const times = [];
  while (!isDone(times)) {
    const { seconds } = await timed(async () => (await api('GET', '/api/v1/customers?limit=50')).text());
    times.push(seconds * 1000);
  }
  return times;
}

/** How long a page takes when nothing else goes on, once the application is warm. */
export async function idlePageTimes(api) {
  await pageTimes(api, (times) => times.length >= 1000);
  return pageTimes(api, (times) => times.length >= 500);
}
