import Papa from 'papaparse';
import { PLANTED, type PlantedKind } from '../../src/cli/demonstration/planted';
import type { Planted } from '../../src/cli/demonstration/plant';
import { indicatorOf } from '../../src/lib/form/indicators';
import { STATE_WORDS } from '../../src/lib/text/states';
import type { View } from '../../src/lib/view/view';
import type { State } from '../../src/lib/report/figure';
import { catalogOf, pointsTo } from './data';
import { expect, test } from './fixtures';
import { chartTexts, downloadedBy, openView, placeOfYear, pointAtYear, tableOn, turnTo } from './steps';

// A reader looks at a year that has no number, or the number 0, and is told which of the six it is.

const DEMO = { dataset: 'demo' } as const;

const KINDS: readonly (readonly [PlantedKind, State])[] = [
	['zero', 'reported'],
	['blank', 'blank'],
	['not_applicable', 'not_applicable'],
	['not_on_form', 'not_applicable'],
	['unreadable', 'unreadable'],
	['absent_row', 'absent'],
	['table_as_image', 'absent'],
	['missing_year', 'no_report']
];

/** A case of a kind whose field can be charted, and that field; a report that is missing lacks every field. */
function caseOf(kind: PlantedKind): Planted & { field: string } {
	for (const planted of PLANTED.filter((one) => one.kind === kind)) {
		const field =
			kind === 'missing_year'
				? catalogOf('demo').defaults.indicator
				: planted.fields.find((id) => indicatorOf(id));
		if (field !== undefined) return { ...planted, field };
	}
	throw new Error(`the demonstration has no chartable case of ${kind}`);
}

/** The organ in the years around one. */
const around = (organ: string, year: number, indicator: string): Partial<View> => ({
	indicator,
	organs: [organ],
	years: [year - 1, year + 1]
});

for (const [kind, state] of KINDS)
	test(`${kind}: the table, the chart, what it says when pointed at and the file agree on "${STATE_WORDS[state].zh}"`, async ({
		page
	}) => {
		const { organ, year, field } = caseOf(kind);
		const word = state === 'reported' ? /^0 \S+$/ : new RegExp(`^${STATE_WORDS[state].zh}$`);
		await openView(page, around(organ, year, field), DEMO);

		const row = page
			.getByTestId('table')
			.locator('tbody tr', { has: page.getByText(String(year), { exact: true }) });
		const shown = (await tableOn(page)).find((one) => one['year'] === String(year));
		expect(shown?.['value']).toMatch(word);

		const tooltip = await pointAtYear(page, year);
		await expect(tooltip).toContainText(`${year} 年`);
		// Behind the word may stand, in small print, what is known of the reason.
		expect(await tooltip.locator('td').evaluate((cell) => cell.firstChild?.textContent)).toMatch(word);

		const x = await placeOfYear(page, year);
		const markers = await page
			.locator('[data-ready="true"] svg path[transform^="matrix"]')
			.evaluateAll((paths) => paths.map((path) => Number(path.getAttribute('transform')?.split(',')[4])));
		expect(markers.some((at) => Math.abs(at - x) < 1)).toBe(state === 'reported');
		if (state !== 'reported') expect(await chartTexts(page)).toContain(STATE_WORDS[state].zh);

		await turnTo(page, '表');
		await expect(row.locator('[data-column="value"]')).toHaveText(word);
		const { bytes } = await downloadedBy(page, page.getByTestId('download'));
		const lines = Papa.parse<Record<string, string>>(bytes.toString('utf8').slice(1).trim(), {
			header: true
		}).data;
		const line = lines.find((one) => one['年份'] === String(year));
		expect(line?.['状态']).toBe(STATE_WORDS[state].zh);
		expect(line?.['数值']).toBe(state === 'reported' ? '0' : '');
	});

test('a line breaks at missing years, and a year alone keeps its marker', async ({ page }) => {
	const alone = PLANTED.find((planted) => planted.kind === 'isolated_year');
	if (!alone) throw new Error('the demonstration has no isolated year');
	const view = { organs: [alone.organ], years: [alone.year - 2, alone.year + 2] } as const;
	const known = (await pointsTo(view, 'demo'))
		.filter((point) => point.value !== null)
		.map((point) => point.year);
	expect(known).toEqual([alone.year - 2, alone.year, alone.year + 2]);

	await openView(page, view, DEMO);
	const line = page.locator('[data-ready="true"] svg path[stroke-width="2.25"]');
	// Three stretches of one year each: nothing is joined, so no line is drawn to.
	const path = (await line.getAttribute('d')) ?? '';
	expect(path.match(/M/g)).toHaveLength(3);
	expect(path).not.toContain('L');
	await expect(page.locator('[data-ready="true"] svg path[transform^="matrix"]')).toHaveCount(3);
});

test('a line goes on within each stretch of years', async ({ page }) => {
	const alone = PLANTED.find((planted) => planted.kind === 'isolated_year');
	const view = { organs: [alone?.organ ?? ''] };
	const points = await pointsTo(view, 'demo');
	const stretches = points.filter(
		(point, i) => point.value !== null && (points[i - 1]?.value ?? null) === null
	);
	await openView(page, view, DEMO);
	const path = await page.locator('[data-ready="true"] svg path[stroke-width="2.25"]').getAttribute('d');
	expect(path?.match(/M/g)).toHaveLength(stretches.length);
	expect(path?.match(/[ML]/g)).toHaveLength(points.filter((point) => point.value !== null).length);
});

test('the five words differ from each other and from every number in both languages', async ({ page }) => {
	const { organ } = caseOf('blank');
	for (const language of ['zh', 'en'] as const) {
		await openView(page, { organs: [organ], indicator: 'coercion_decisions' }, { dataset: 'demo', language });
		const missing = page.locator('td[data-state]:not([data-column="change"])');
		expect(await missing.allTextContents()).not.toHaveLength(0);
		for (const text of await missing.allTextContents()) expect(text).not.toMatch(/\d/);
	}
});
