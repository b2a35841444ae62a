import { expect, it } from 'vitest';
import { readLines, reportWith } from './reading';

/** Figures of the prose, for short. */
const FIELDS = {
	items: 'items_disclosed',
	received: 'prose_applications_received',
	carriedIn: 'prose_applications_carried_in',
	granted: 'prose_applications_granted',
	reconsiderations: 'prose_reconsiderations',
	suits: 'prose_suits'
} as const;

export type Stated = Partial<Record<keyof typeof FIELDS, number>>;

/** The figures read from sentences of section 一 of a report of 2023. */
async function statedBy(sentences: readonly string[], organ: string): Promise<Stated> {
	const { reports } = await readLines(reportWith(`${organ}2023年政府信息公开工作年度报告`, ...sentences));
	const figures = reports[0]?.figures;
	if (!figures) throw new Error('the report is read');
	const found: Stated = {};
	for (const [name, field] of Object.entries(FIELDS)) {
		const figure = figures.get(field);
		if (figure?.state === 'reported') found[name as keyof typeof FIELDS] = figure.value;
	}
	return found;
}

/** Sentences, and what is read from each. More than one paragraph is parted by a line break. */
export function holdStated(cases: readonly (readonly [string, Stated])[], organ = '示例镇人民政府'): void {
	it.each(cases)('%s', async (text, stated) => {
		expect(await statedBy(text.split('\n'), organ)).toEqual(stated);
	});
}

/** Sentences from which nothing is read. */
export const holdLeft = (sentences: readonly string[], organ?: string): void =>
	holdStated(
		sentences.map((sentence) => [sentence, {}] as const),
		organ
	);
