import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dice } from '../src/cli/demonstration/dice';
import { keptDocuments } from '../tests/documents/fixtures';
import { documentOf, GROUND_FORMATS, inventedFor } from '../tests/documents/ground';
import { tried, type Verdict } from '../tests/documents/judge';
import { hasOnlyNumbersOf, mangled, woundsOf, type Wound } from '../tests/documents/mangle';
import { OTHER_FORMATS, otherDocuments } from '../tests/documents/otherFormats';
import { INVENTED_PLACES } from '../tests/documents/places';
import type { GroundDocument } from '../tests/documents/report';

/** Reads documents of every format after damage to their bytes: what is then read is what was printed, or nothing. */

const DAMAGES = 100_000;
const WHOLE = 40;
/** Of a hundred damages; a pdf takes as long as thirty pages. */
const PDF_SHARE = 0.02;

interface Lot {
	readonly format: string;
	readonly documents: readonly GroundDocument[];
	readonly damages: number;
}

/** A document read with a wound, the numbers of which are all still those printed. */
interface Tally {
	count: number;
	whole: number;
	partly: number;
	refused: number;
	touched: number;
	wrong: number;
	misnamed: number;
	crashed: number;
}

const none = (): Tally => ({
	count: 0,
	whole: 0,
	partly: 0,
	refused: 0,
	touched: 0,
	wrong: 0,
	misnamed: 0,
	crashed: 0
});

function lots(damages: number): Lot[] {
	const invented = GROUND_FORMATS.map((format) => ({
		format: format,
		documents: Array.from({ length: WHOLE }, (_, i) => documentOf(inventedFor(format, `hurt-${i}`), format))
	}));
	const others = OTHER_FORMATS.map((format) => ({ format, documents: otherDocuments(format, WHOLE) }));
	const kept = ['doc', 'pdf'].map((format) => ({ format, documents: keptDocuments(format) }));
	const all = [...invented, ...others, ...kept];
	const pdf = Math.round(damages * PDF_SHARE);
	const each = Math.round((damages - pdf) / (all.length - 1));
	return all.map((lot) => ({ ...lot, damages: lot.format === 'pdf' ? pdf : each }));
}

const has = ({ findings }: Verdict, ...faults: readonly string[]): boolean =>
	findings.some(({ fault }) => faults.includes(fault));

async function tally(into: Tally, whole: GroundDocument, hurt: GroundDocument): Promise<Verdict> {
	const verdict = await tried(hurt, INVENTED_PLACES);
	into.count += 1;
	if (has(verdict, 'crashed')) into.crashed += 1;
	else if (has(verdict, 'wrong', 'misnamed')) {
		if (!(await hasOnlyNumbersOf(whole.bytes, hurt.bytes))) {
			into.touched += 1;
			return { ...verdict, findings: [] };
		}
		if (has(verdict, 'wrong')) into.wrong += 1;
		else into.misnamed += 1;
	} else if (verdict.right === 0) into.refused += 1;
	else if (verdict.right === verdict.figures) into.whole += 1;
	else into.partly += 1;
	return verdict;
}

/**
 * A line for each format and wound. `seed`: the same seed, the same damages. `keep`: a folder for every document after whose
 * damage a number is another than the printed one.
 */
export async function damageTable(
	[count = String(DAMAGES), seed = '1', keep]: readonly string[],
	say: (what: string) => void
): Promise<string> {
	const lines = [];
	const sum = none();
	for (const { format, documents, damages } of lots(Number(count))) {
		say(`damaging ${format}`);
		const tallies = new Map<Wound, Tally>();
		for (let i = 0; i < damages; i++) {
			const throws = dice(`${seed} ${format} ${i}`);
			const document = documents[i % documents.length];
			if (!document) continue;
			const wounds = woundsOf(document.bytes);
			const wound = wounds[throws.whole(0, wounds.length - 1)] ?? 'bytes';
			const bytes = mangled(document.bytes, wound, throws);
			const into = tallies.get(wound) ?? none();
			tallies.set(wound, into);
			const hurt = { ...document, bytes };
			const { findings } = await tally(into, document, hurt);
			if (keep === undefined || !findings.some(({ fault }) => /wrong|misnamed|crashed/.test(fault))) continue;
			mkdirSync(keep, { recursive: true });
			writeFileSync(join(keep, `${i}-${wound}-${hurt.name}`), bytes);
			writeFileSync(join(keep, `${i}-${wound}-${hurt.name}.json`), JSON.stringify(findings, null, '\t'));
		}
		for (const [wound, found] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
			for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += found[key];
			lines.push(`| ${[`${format}, ${wound}`, ...Object.values(found)].join(' | ')} |`);
		}
	}
	const head = ['damage', ...Object.keys(sum)];
	const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
	const all = `| ${['all', ...Object.values(sum as unknown as Record<string, number>)].join(' | ')} |`;
	return [`Seed ${seed}.`, '', `| ${head.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...lines, all].join(
		'\n'
	);
}
