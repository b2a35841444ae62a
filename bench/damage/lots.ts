import { zipSync } from 'fflate';
import { dice } from '../../src/cli/demonstration/dice';
import { keptDocuments } from '../../tests/documents/fixtures';
import { documentOf, GROUND_FORMATS, inventedFor } from '../../tests/documents/ground';
import { mangled, woundsOf, type Wound } from '../../tests/documents/mangle';
import { OTHER_FORMATS, otherDocument } from '../../tests/documents/otherFormats';
import type { GroundDocument } from '../../tests/documents/report';

/** What is damaged: documents of every format of the proving ground, each damage known by the seed, the format and a number. */

/** So many of each format are made; a number beyond is one of them again. */
export const WHOLE = 40;

/** What an archive holds, in turn; its name says so. */
const PACKED = ['html', 'csv', 'xlsx'] as const;

/** A document as someone packs it, beside a note of no report. */
function packed(i: number): GroundDocument {
	const format = PACKED[i % PACKED.length] ?? 'html';
	const { name, bytes, truths } = documentOf(inventedFor(format, `hurt-${i}`), format);
	return { name: `${name}.zip`, bytes: zipSync({ [name]: bytes }), truths };
}

const kept = (extension: string) => (i: number) => {
	const documents = keptDocuments(extension);
	return documents[i % documents.length];
};

const MAKE: Readonly<Record<string, (i: number) => GroundDocument | undefined>> = {
	...Object.fromEntries(
		GROUND_FORMATS.map((format) => [
			format,
			(i: number) => documentOf(inventedFor(format, `hurt-${i}`), format)
		])
	),
	...Object.fromEntries(
		OTHER_FORMATS.map((format) => [format, (i: number) => otherDocument(format, WHOLE, i)])
	),
	zip: packed,
	doc: kept('doc'),
	pdf: kept('pdf')
};

export const DAMAGED_FORMATS: readonly string[] = Object.keys(MAKE);

/** Of a format that is dear to read fewer are read: a document as Word writes it takes as long as five, a pdf as long as thirty. */
const WEIGHTS: Readonly<Record<string, number>> = {
	docx: 0.4,
	'word.xml': 0.4,
	'flat.xml': 0.4,
	ofd: 0.4,
	doc: 0.4,
	pdf: 0.15
};

const weightOf = (format: string): number => WEIGHTS[format] ?? 1;

/** How many damages of a format there are among so many of all. */
export function shareOf(format: string, damages: number): number {
	const all = DAMAGED_FORMATS.reduce((sum, each) => sum + weightOf(each), 0);
	return Math.round((damages * weightOf(format)) / all);
}

const made = new Map<string, GroundDocument>();

function wholeOf(format: string, number: number): GroundDocument {
	const i = number % WHOLE;
	const key = `${format} ${i}`;
	const document = made.get(key) ?? MAKE[format]?.(i);
	if (!document) throw new Error(`no documents of the format ${format}`);
	made.set(key, document);
	return document;
}

/** One damage: the same seed, format and number give the same bytes, however many damages there are. */
export interface Case {
	readonly seed: string;
	readonly format: string;
	readonly number: number;
}

export interface Damaged {
	readonly whole: GroundDocument;
	readonly hurt: GroundDocument;
	readonly wound: Wound;
}

export function damagedBy({ seed, format, number }: Case): Damaged {
	const whole = wholeOf(format, number);
	const throws = dice(`${seed} ${format} ${number}`);
	const wounds = woundsOf(whole.bytes);
	const wound = wounds[throws.whole(0, wounds.length - 1)] ?? 'bytes';
	return { whole, wound, hurt: { ...whole, bytes: mangled(whole.bytes, wound, throws) } };
}
