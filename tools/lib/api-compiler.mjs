import swc from '@swc/core';
import { existsSync, watch } from 'node:fs';
import { copyFile, glob, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './paths.mjs';

const options = createRequire(import.meta.url)('../swc.cjs');

/** Where the compiled API lives; its folders mirror the sources, so that relative imports stay what they were. */
const outDir = path.join(root, 'dist', 'api');
const rooms = ['apps/api/src', 'libs/*/dto/src', 'libs/*/api/src'];

/** Compiles everything and removes what no source stands for any more. Returns the number of source files. */
export async function compileApi() {
  const sources = await apiSources();
  await removeStale(new Set(sources.flatMap(outputsOf)));
  await Promise.all(sources.map(compileFile));
  await writeFile(path.join(outDir, 'package.json'), '{ "type": "commonjs" }\n');
  return sources.length;
}

/**
 * Compiles what changes from now on and tells `onCompiled` after each batch how many files there are and which ones
 * changed; an error goes to `onError`.
 */
export function watchApi({ onCompiled, onError }) {
  let timer;
  let changed = [];
  const rebuild = () => {
    const batch = changed;
    changed = [];
    compileApi().then((count) => onCompiled(count, batch), onError);
  };
  const watchers = ['apps/api/src', 'libs'].map((folder) =>
    watch(path.join(root, folder), { recursive: true }, (_event, file) => {
      if (!file || !isForTheApi(path.join(folder, file))) return;
      changed.push(path.join(folder, file));
      clearTimeout(timer);
      timer = setTimeout(rebuild, 80);
    }),
  );
  return () => watchers.forEach((watcher) => watcher.close());
}

function isForTheApi(file) {
  return /\.(ts|json|sql)$/.test(file) && !file.endsWith('.spec.ts') && !/^libs\/[^/]+\/admin\//.test(file);
}

async function apiSources() {
  const found = [];
  for await (const file of glob(
    rooms.map((room) => `${room}/**/*.*`),
    { cwd: root },
  ))
    found.push(file);
  return found
    .filter((file) => !file.endsWith('.spec.ts') && !file.split(path.sep).includes('testing'))
    .sort();
}

function outputsOf(source) {
  if (!isCode(source)) return [source];
  const script = source.replace(/\.ts$/, '.js');
  return [script, `${script}.map`];
}

async function compileFile(source) {
  const from = path.join(root, source);
  const to = path.join(outDir, outputsOf(source)[0]);
  await mkdir(path.dirname(to), { recursive: true });
  if (!isCode(source)) return copyFile(from, to);

  const { code, map } = await swc.transformFile(from, {
    ...options,
    sourceFileName: path.relative(path.dirname(to), from),
  });
  await writeFile(`${to}.map`, map);
  await writeFile(to, `${code}\n//# sourceMappingURL=${path.basename(to)}.map\n`);
}

async function removeStale(wanted) {
  if (!existsSync(outDir)) return;
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const stale = files.filter((file) => !wanted.has(path.relative(outDir, file)));
  await Promise.all(stale.map((file) => rm(file)));
}

function isCode(source) {
  return source.endsWith('.ts') && !source.endsWith('.d.ts');
}
