import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { FigureState } from '../../src/lib/report/figure';
import type { Expected, GroundDocument, Truth } from './report';

/** Documents kept as files, because making them needs a browser or an office suite (make-fixtures.ts): each with its truth beside it. */
export const FIXTURES = new URL('../fixtures/documents/', import.meta.url);

/** A truth as its file has it: a number, or the state of a figure without one. */
type KeptTruth = Omit<Truth, 'figures'> & {
	readonly figures: Readonly<Record<string, number | FigureState>>;
};

const expectedOf = (kept: number | FigureState): Expected =>
	typeof kept === 'number' ? { value: kept, state: 'reported' } : { value: null, state: kept };

export function keptTruth(truth: Truth): string {
	const figures = Object.entries(truth.figures).map(
		([id, { value, state }]) => [id, value ?? state] as const
	);
	return `${JSON.stringify({ ...truth, figures: Object.fromEntries(figures) }, null, '\t')}\n`;
}

function truthFrom(text: string): Truth {
	const kept = JSON.parse(text) as KeptTruth;
	const figures = Object.entries(kept.figures).map(([id, figure]) => [id, expectedOf(figure)] as const);
	return { ...kept, figures: Object.fromEntries(figures) };
}

/** The kept documents whose name ends so, in the order of their names. */
export function keptDocuments(extension: string): GroundDocument[] {
	if (!existsSync(FIXTURES)) return [];
	return readdirSync(FIXTURES)
		.filter((name) => name.endsWith(`.${extension}`))
		.sort()
		.map((name): GroundDocument => {
			const truth = truthFrom(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8'));
			// Not as a Buffer: a slice of one is no copy.
			return { name, bytes: new Uint8Array(readFileSync(new URL(name, FIXTURES))), truths: [truth] };
		});
}
