import { main } from './lib/main.mjs';

await main(async () => (await import('./lib/development.mjs')).develop(), { interrupted: 0 });
