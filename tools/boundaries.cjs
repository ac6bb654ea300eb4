const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');
const domains = require('./domains.cjs');

const rooms = ['dto', 'api', 'admin'];
/**
 * Their admin rooms hold the words every screen is written with: the kit, who may, how a job goes. No other screen may
 * be imported by a screen.
 */
const sharedScreens = ['shared', 'access', 'jobs'];

const serverOnly = [
  '@nestjs/*',
  '@nestjs-cls/*',
  'nestjs-*',
  'typeorm',
  'pg',
  'pg-*',
  'fastify',
  '@fastify/*',
];
const serverTools = ['graphile-worker', 'exceljs', 'csv-parse', 'pino', 'pino-*', 'iconv-lite'];
const browserOnly = ['@angular/*', 'echarts', 'ngx-echarts', '@mdi/*', '@fontsource*'];

checkMap();

/** What the map and the rooms allow, in the words of @nx/enforce-module-boundaries. */
module.exports = [
  ...Object.entries(domains).map(([domain, known]) => ({
    sourceTag: `scope:${domain}`,
    onlyDependOnLibsWithTags: [domain, 'shared', ...known].map((name) => `scope:${name}`),
  })),
  ...Object.keys(domains).map((domain) => ({
    allSourceTags: [`scope:${domain}`, 'type:admin'],
    onlyDependOnLibsWithTags: ['type:dto', ...[domain, ...sharedScreens].map((name) => `room:${name}-admin`)],
  })),
  {
    sourceTag: 'type:dto',
    onlyDependOnLibsWithTags: ['type:dto'],
    bannedExternalImports: [...serverOnly, ...serverTools, ...browserOnly, 'rxjs'],
  },
  {
    sourceTag: 'type:api',
    onlyDependOnLibsWithTags: ['type:dto', 'type:api'],
    bannedExternalImports: browserOnly,
  },
  { sourceTag: 'type:admin', bannedExternalImports: [...serverOnly, ...serverTools] },
  {
    sourceTag: 'app:api',
    onlyDependOnLibsWithTags: ['type:dto', 'type:api'],
    bannedExternalImports: browserOnly,
  },
  {
    sourceTag: 'app:admin',
    onlyDependOnLibsWithTags: ['type:dto', 'type:admin'],
    bannedExternalImports: [...serverOnly, ...serverTools],
  },
];

/** A rule that reads a wrong map would fall silent, so that a wrong map is refused. */
function checkMap() {
  const libs = path.resolve(__dirname, '..', 'libs');
  const folders = readdirSync(libs).filter((name) =>
    rooms.some((room) => existsSync(path.join(libs, name, room))),
  );
  const named = Object.values(domains).flat();
  const unknown = [...folders, ...named].filter((name) => !(name in domains));
  if (unknown.length)
    throw new Error(`Not on the map in tools/domains.cjs: ${[...new Set(unknown)].join(', ')}.`);
  for (const domain of Object.keys(domains)) refuseCycle(domain, []);
}

function refuseCycle(domain, way) {
  if (way.includes(domain))
    throw new Error(`tools/domains.cjs runs in a circle: ${[...way, domain].join(' → ')}.`);
  for (const known of domains[domain]) refuseCycle(known, [...way, domain]);
}
