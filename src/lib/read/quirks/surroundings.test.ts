import { describe, expect, it } from 'vitest';
import { readLines } from '../testing/reading';
import { HEADINGS, HEADS, MARKUPS, NEIGHBOURS, OWN, pageAmong, TRAILS } from '../testing/surroundings';

const names = (of: Readonly<Record<string, unknown>>): string[] => Object.keys(of);
const PLACES = ['above', 'between', 'below'] as const;
const BOTH = [true, false];

/** Reads a page: its organ and year are its own, or open with a problem that says so; never a neighbour's. */
async function read(page: Parameters<typeof pageAmong>[0], what: string) {
	const { reports, problems } = await readLines(pageAmong(page), 'a.html');
	const codes = problems.map(({ code }) => code);
	const [report] = reports;
	expect(reports.length, what).toBe(1);
	expect([OWN.organ, null], what).toContain(report?.organ);
	expect([OWN.year, null], what).toContain(report?.year);
	expect([OWN.code, null], what).toContain(report?.areaCode);
	if (report?.organ === null)
		expect(
			['organ_unclear', 'organ_unknown'].some((code) => codes.includes(code)),
			what
		).toBe(true);
	if (report?.year === null)
		expect(
			['year_contradicts', 'year_unknown'].some((code) => codes.includes(code)),
			what
		).toBe(true);
	return { organ: report?.organ, year: report?.year };
}

const right = { organ: OWN.organ, year: OWN.year };

describe('the organ and year of a page are its own or open', () => {
	it.each(names(NEIGHBOURS))('among %s, however they are marked up', async (neighbours) => {
		const pages = names(HEADS).flatMap((head) =>
			names(HEADINGS).flatMap((heading) =>
				names(MARKUPS).flatMap((markup) =>
					PLACES.flatMap((place) =>
						BOTH.flatMap((linked) => BOTH.map((spoken) => ({ head, heading, markup, place, linked, spoken })))
					)
				)
			)
		);
		// Of every five pages one, so that each markup, place and kind of link meets each head and heading.
		for (const { head, heading, markup, place, linked, spoken } of pages.filter((_, i) => i % 5 === 0)) {
			const around = MARKUPS[markup]?.(NEIGHBOURS[neighbours] ?? [], linked);
			const what = [head, heading, markup, place, linked, spoken].join(', ');
			const found = await read(
				{ head: HEADS[head] ?? '', heading: HEADINGS[heading] ?? '', [place]: around, spoken },
				what
			);
			const isSaid = head === 'its title' || head === 'all there is' || heading === 'a heading';
			if (isSaid && spoken && place !== 'between') expect(found, what).toEqual(right);
		}
	});

	it.each(names(MARKUPS))('below years to choose from, as %s', async (markup) => {
		const above = MARKUPS[markup]?.(NEIGHBOURS['years to choose from'] ?? [], true) ?? '';
		for (const heading of names(HEADINGS)) {
			const page = { head: HEADS['the name of the site'] ?? '', heading: HEADINGS[heading] ?? '', above };
			expect(await read({ ...page, spoken: true }, heading), heading).toEqual(right);
		}
	});

	it('under a trail of links, whatever stands between its steps', async () => {
		for (const trail of TRAILS)
			for (const head of ['nothing', 'all there is'])
				for (const heading of ['a heading', 'two lines'])
					for (const tag of ['div', 'span']) {
						const above = `<${tag}>${trail}</${tag}>`;
						const found = await read(
							{
								head: HEADS[head] ?? '',
								heading: HEADINGS[heading] ?? '',
								above: `${above}<br>`,
								spoken: true
							},
							`${head}, ${heading}, ${above}`
						);
						expect(found, above).toEqual(right);
					}
	});

	it('is open where a menu of neighbours is all that names one', async () => {
		for (const markup of names(MARKUPS))
			for (const linked of BOTH) {
				const above = MARKUPS[markup]?.(NEIGHBOURS['reports of neighbours'] ?? [], linked) ?? '';
				const { reports } = await readLines(pageAmong({ head: '', heading: '', above, spoken: false }));
				expect(reports[0]?.organ ?? null, `${markup} ${linked}`).toBeNull();
			}
	});
});
