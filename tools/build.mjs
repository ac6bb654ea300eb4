import { build } from './lib/building.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await build(['api', 'admin']);
});
