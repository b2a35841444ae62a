/**
 * `npx tsx bench/damage/one.ts SEED FORMAT NUMBER FOLDER` writes one damaged document of `npm run bench -- damage` into a folder, the
 * whole one beside it, and prints what comes of reading it. It has no limits: what hangs there hangs here.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_LINE_READERS } from '../../src/cli/reading/readers';
import { tried } from '../../tests/documents/judge';
import { isCutOff } from '../../tests/documents/mangle';
import { INVENTED_PLACES } from '../../tests/documents/places';
import { unexcused } from '../../tests/documents/touched';
import { damagedBy } from './lots';

const [seed = '1', format = 'html', number = '0', folder = '.'] = process.argv.slice(2);
const { whole, hurt, wound } = damagedBy({ seed, format, number: Number(number) });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `whole-${whole.name}`), whole.bytes);
writeFileSync(join(folder, `${wound}-${hurt.name}`), hurt.bytes);
console.log(`${wound}-${hurt.name}`);
const { findings, ...verdict } = await tried(hurt, INVENTED_PLACES, COMMAND_LINE_READERS);
const faults = findings.filter(({ fault }) => fault !== 'missed' && fault !== 'misstated');
const left = isCutOff(wound) ? faults : await unexcused(whole, hurt, faults);
console.log(JSON.stringify({ ...verdict, findings: left }, null, '\t'));
