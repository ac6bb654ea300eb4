import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything this machine keeps for the project: the embedded database, its secrets, who is running. */
export const dataDir = path.resolve(root, process.env.CLIENTELE_DATA_DIR ?? '.data');
