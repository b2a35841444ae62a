import { loadDivisions } from '../divisions';
import { readFileOf } from './file';
import { Journal } from './journal';

/**
 * A process that reads the files it is sent the paths of, one at a time, and sends each reading back. It holds all a
 * document can break; `process.ts` holds the other end.
 */

const [folder, version] = process.argv.slice(2);
const journal = folder && version ? new Journal(folder, version) : undefined;

const divisions = await loadDivisions();
const answer = async (path: string) => process.send?.(await readFileOf(path, divisions, journal));
process.on('message', (path: string) => void answer(path));
// The other end is gone: nobody waits for what is left.
process.on('disconnect', () => process.exit());
process.send?.('ready');
