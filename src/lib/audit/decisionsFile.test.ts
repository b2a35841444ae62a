import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { mergedDecisions, type Decision } from './decisions';
import { readDecisions, writeDecisions } from './decisionsFile';

const decided = (part: Partial<Decision> = {}): Decision => ({
	key: 'T4-SUM 990101001-2023 reconsideration 990101001-2023/reconsideration_total=3',
	place: 'T4-SUM 990101001-2023 reconsideration',
	verdict: 'confirmed',
	note: '',
	at: '2026-01-20T08:00:00.000Z',
	steps: {},
	...part
});
const written = (...decisions: readonly Decision[]) => writeDecisions(mergedDecisions(decisions));
const changed = (text: string, part: object) => JSON.stringify({ ...(JSON.parse(text) as object), ...part });

describe('a file of decisions', () => {
	it('gives back what was written', () => {
		const decisions = [
			decided({ note: '引号 " 换行\n 都在', steps: { sent: '2026-01-21', corrected: '2026-02-09' } }),
			decided({ key: 'b', verdict: null, steps: { answered: '2026-02-01' } })
		];
		expect(readDecisions(written(...decisions))).toEqual({ decisions, refused: 0 });
	});

	it('of the first version has verdicts and notes, and no steps', () => {
		const { steps: _, ...first } = decided({ note: '已核' });
		const file = changed(written(), { version: 1, decisions: [first] });
		expect(readDecisions(file)).toEqual({ decisions: [decided({ note: '已核' })], refused: 0 });
	});

	it('of a later version is refused as such: it may mean what this program cannot tell', () => {
		expect(readDecisions(changed(written(decided()), { version: 3 }))).toBe('newer');
		expect(readDecisions(changed(written(decided()), { version: 3, decisions: {} }))).toBe('newer');
	});

	it('that is none is refused whole, and entries that are none one by one', () => {
		expect(readDecisions('not json')).toBeNull();
		expect(readDecisions('{"decisions":[]}')).toBeNull();
		const file = changed(written(), {
			decisions: [
				decided(),
				null,
				{ ...decided(), verdict: 'hang' },
				decided({ at: 'now' }),
				decided({ steps: { sent: '2026-02-30' } }),
				decided({ verdict: null })
			]
		});
		expect(readDecisions(file)).toMatchObject({ decisions: [{}], refused: 5 });
	});

	it('never makes the reader fail', () => {
		fc.assert(fc.property(fc.json(), (text) => readDecisions(text) === null));
	});
});
