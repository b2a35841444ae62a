import { describe, expect, it } from 'vitest';
import { plainLines, readQuirk } from '../testing/quirk';

/** A sheet saved as comma separated values. */
const csv = (): string[] =>
	plainLines('2021', { penalty_decisions: '1472' }).map((line) => line.replaceAll('\t', ','));

const figures = ['penalty_decisions', 'rules_in_force', 'granted__total', 'reconsideration_total'];

describe('a sheet of comma separated values', () => {
	it.each([
		['as numbers', (digits: string) => digits],
		["with ' before each", (digits: string) => `'${digits}`],
		['as ="…"', (digits: string) => `"=""${digits}"""`],
		['with a TAB before each', (digits: string) => `\t${digits}`],
		['with a TAB behind each', (digits: string) => `${digits}\t`]
	])('keeps its figures %s', async (_, written) => {
		const lines = csv().map((line) => line.replace(/(?<=,)\d+(?=,|$)/g, (digits) => written(digits)));
		expect((await readQuirk(lines)).all(...figures)).toEqual([1472, 0, 0, 0]);
	});

	it('may end its lines as old programs do', async () => {
		expect((await readQuirk([csv().join('\r')])).all(...figures)).toEqual([1472, 0, 0, 0]);
	});

	it.each(['行政处罚', '2.重复申请', '信息内容'])(
		'loses nothing to a stray quote before %s',
		async (label) => {
			const lines = csv().map((line) => line.replace(label, `"${label}`));
			expect((await readQuirk(lines)).all(...figures)).toEqual([1472, 0, 0, 0]);
		}
	);
});
