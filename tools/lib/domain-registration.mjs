import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * The lines by which a domain becomes known: the map and the two apps. Each has a place after which it belongs.
 * Returns the lines that found no such place, for a person to write.
 */
export async function register({ plural, camel, moduleName }) {
  const lines = [
    ['tools/domains.cjs', /\n\};\n/, `\n  '${plural}': ['access'],`, 'before'],
    ['apps/api/src/app.ts', lastImport('api'), `import { ${moduleName} } from '@clientele/${plural}/api';\n`],
    ['apps/api/src/app.ts', /\n      \],\n      controllers/, `\n        ${moduleName},`, 'before'],
    [
      'apps/admin/src/app.routes.ts',
      lastImport('admin'),
      `import { ${camel}Routes } from '@clientele/${plural}/admin';\n`,
    ],
    ['apps/admin/src/app.routes.ts', /(?: +\.\.\.\w+Routes,\n)+(?! +\.\.\.)/g, `      ...${camel}Routes,\n`],
  ];
  const missed = [];
  for (const [file, place, line, side = 'after'] of lines) {
    const whole = path.join(root, file);
    const text = await readFile(whole, 'utf8');
    const changed = insert(text, { place, line, side });
    if (changed === text) missed.push(`${file}: ${line.trim()}`);
    else await writeFile(whole, changed);
  }
  return missed;
}

/** The files a registration has touched. */
export const registered = ['tools/domains.cjs', 'apps/api/src/app.ts', 'apps/admin/src/app.routes.ts'];

function lastImport(room) {
  return new RegExp(`^import .* from '@clientele/\\w+/${room}';\\n(?![^]*@clientele/\\w+/${room}')`, 'm');
}

export function insert(text, { place, line, side }) {
  const found = place.global ? [...text.matchAll(place)].at(-1) : place.exec(text);
  if (!found) return text;
  const at = found.index + (side === 'before' ? 0 : found[0].length);
  return text.slice(0, at) + line + text.slice(at);
}
