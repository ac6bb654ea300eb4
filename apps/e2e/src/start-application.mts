import { startTrial } from '../../../tools/lib/trial.mjs';

/** One application for all journeys; the workers read from the environment how to get in. */
export default async function startApplication(): Promise<() => Promise<void>> {
  // Recorded answers, on this machine.
  const { ready, stop } = await startTrial([], { DEMO_REGISTERS: 'on' });
  process.env['CLIENTELE_READY'] = JSON.stringify(ready);
  return stop;
}
