import { main } from './lib/main.mjs';

await main(async () => (await import('./lib/photographer.mjs')).takeShots(process.argv.slice(2)));
