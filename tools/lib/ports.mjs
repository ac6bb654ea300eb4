import { createServer } from 'node:net';

const loopback = '127.0.0.1';

/** `preferred` when nobody listens there, else any free port. */
export async function freePort(preferred = 0) {
  const { port } = await tryPort(preferred);
  return port ?? (await tryPort(0)).port;
}

/** Why nobody can listen on the port (EADDRINUSE, EACCES), undefined when one can. */
export async function portProblem(port) {
  return (await tryPort(port)).problem;
}

function tryPort(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => resolve({ problem: code }));
    probe.listen(port, loopback, () => {
      const chosen = probe.address().port;
      probe.close(() => resolve({ port: chosen }));
    });
  });
}
