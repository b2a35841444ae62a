import { ORGAN } from '../../../src/lib/read/testing/laidOut';
import { TEXT_LAYOUTS, textLines, type TextLayout } from '../../../src/lib/read/testing/textLayouts';
import type { GroundReport } from '../report';

/** Layouts in which a row of several figures is whole and its cells are told apart. */
export const LEGIBLE: readonly TextLayout[] = TEXT_LAYOUTS.filter((layout) => layout !== 'together');

/** A report in one of the line layouts of public pages' text. Only its figures and its items are stated. */
export function textFile(report: GroundReport & { readonly items: number }, layout: TextLayout): Uint8Array {
	const { form, year, items, organ } = report;
	const printed = new Map([...report.cells].map(([id, { text }]) => [id, text]));
	const lines = textLines({ form, year, printed, items }, layout);
	return new TextEncoder().encode(lines.map((line) => line.replaceAll(ORGAN, organ)).join('\n'));
}
