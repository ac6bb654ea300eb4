import { askAround } from './lib/access/ways-round.mjs';
import { askCells } from './lib/access/cells.mjs';
import { askFields, scanTexts } from './lib/access/fields.mjs';
import { matrix } from './lib/access/matrix.mjs';
import { askChanges, smuggle, smuggleNested, unseenTerms } from './lib/access/members.mjs';
import { SPELLINGS, askPaths, closedPaths } from './lib/access/paths.mjs';
import { setScene } from './lib/access/scene.mjs';
import { bite } from './lib/access/teeth.mjs';

export const title = 'Who may not, does not: every operation, field, member and path, by attack (G10)';

export async function prove(world, findings) {
  const scene = await setScene(world);
  await cells(scene, findings);
  await around(scene, findings);
  await fields(scene, findings);
  await members(scene, findings);
  await paths(scene, findings);
  console.log('\nTeeth');
  await bite(scene, findings);
}

/** Prints a check, and the first of what was found. */
function none(findings, what, found) {
  findings.same(what, found.length, 0);
  found.slice(0, 60).forEach((one) => console.log(`    ${one}`));
}

async function cells(scene, findings) {
  const rows = Object.entries(matrix);
  const { cells: asked, deviations, told, written } = await askCells(scene, rows);
  console.log(`\n${rows.length} operations, ${asked} cells`);
  none(findings, 'cells that are not as the table says', deviations);
  none(findings, 'refusals that tell what is another’s from what is not there', told);
  none(findings, 'operations that write though everybody was refused', written);
}

async function around(scene, findings) {
  const { looks, found } = await askAround(scene);
  console.log(`\n${looks} ways round: through a parent, a kept answer, a cursor, an id in a body`);
  none(findings, 'ways to what is another’s', found);
}

async function fields(scene, findings) {
  const { fields: count, looks, found } = await askFields(scene);
  console.log(`\n${count} fields as everybody who reads, ${looks} looks`);
  none(findings, 'fields that show though hidden, or are hidden though not', found);
  none(findings, 'hidden values in anything that is read', await scanTexts(scene));
}

async function members(scene, findings) {
  const parts = {
    'members of a customer as everybody': askChanges,
    'members that no contract has': smuggle,
    'the same inside of an item': smuggleNested,
    'terms of a company from whoever does not see them': unseenTerms,
  };
  console.log('\nMembers');
  for (const [what, ask] of Object.entries(parts)) {
    const { asked, wrong } = await ask(scene);
    none(findings, `${what}, ${asked}: taken, or refused for another reason`, wrong);
  }
}

async function paths(scene, findings) {
  const closed = closedPaths(matrix);
  console.log(`\n${closed.length} paths × ${Object.keys(SPELLINGS).length} spellings × 4 methods, as nobody`);
  const { sent, open } = await askPaths(scene.url, closed);
  none(findings, `answers of ${sent} that are no closed door`, open);
}
