import { describe, expect, it } from 'vitest';
import { altered, applicants, pageLines, plainLines, readQuirk } from '../testing/quirk';
import { TEXT_LAYOUTS } from '../testing/textLayouts';

/** A table with the rows of table 三 whose columns are no applicants is no table three of the organ. */

const OWN = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构'];
const TOWNS = ['示例镇', '样板乡', '假想街道', '虚构镇', '例证乡'];
const REQUESTED = {
	new_requests__natural_person: '21',
	new_requests__commercial_enterprise: '3',
	new_requests__total: '24',
	granted__natural_person: '21',
	granted__commercial_enterprise: '3',
	granted__total: '24',
	handled_total__natural_person: '21',
	handled_total__commercial_enterprise: '3',
	handled_total__total: '24'
};

function under(lines: readonly string[], heads: readonly string[]): string[] {
	const named = OWN.reduce((text, own, i) => text.replaceAll(own, heads[i] ?? ''), lines.join('\n'));
	return named.replaceAll('申请人情况', '').replaceAll('法人或其他组织', '').split('\n');
}

const read = (figures: readonly (number | string)[]) =>
	figures.filter((figure) => typeof figure === 'number');

describe('the rows of table 三 under other heads', () => {
	it.each(TEXT_LAYOUTS)('are not read in a text laid out as %s', async (layout) => {
		for (const heads of [TOWNS, ['2019年', '2020年', '2021年', '2022年', '2023年']]) {
			const { all } = await readQuirk(under(plainLines('2021', REQUESTED, layout), heads));
			expect(read(all(...applicants('new_requests'), ...applicants('granted')))).toEqual([]);
		}
	});

	it('are not read on a page, which says why', async () => {
		const { all, problems } = await readQuirk(under(pageLines('2021', REQUESTED), TOWNS));
		expect(read(all(...applicants('new_requests')))).toEqual([]);
		expect(problems.find(({ code }) => code === 'heads_foreign')?.message.zh).toContain('示例镇');
	});

	it.each([
		['years', ['2021年', '2022年', '2023年']],
		['towns', ['示例镇', '样板乡', '假想街道']]
	])('are passed by in a comparison with one row of table 三, by %s', async (_, heads) => {
		const row = (cells: readonly string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
		const compared = [
			'<table>',
			row(['项目', ...heads]),
			row(['行政处罚', '1', '2', '3']),
			row(['本年新收政府信息公开申请数量', '7', '8', '9']),
			'</table>'
		].join('');
		const lines = pageLines('2021', { ...REQUESTED, penalty_decisions: '36' });
		for (const place of ['<p>二、', '<p>五、']) {
			const { all, said } = await readQuirk(altered(lines, place, compared + place));
			expect(all(...applicants('new_requests'))).toEqual([21, 3, 0, 0, 0, 0, 24]);
			expect(said('penalty_decisions')).toBe(36);
		}
	});

	it('are not read beside the own table of the organ, which is', async () => {
		const own = pageLines('2021', REQUESTED);
		const other = under(pageLines('2021', { ...REQUESTED, new_requests__natural_person: '50' }), TOWNS);
		const table = other.slice(
			other.findIndex((line) => line.includes('示例镇<')) - 2,
			other.findIndex((line) => line.includes('结转下年度')) + 2
		);
		const both = altered(
			own,
			'</body></html>',
			`${['<table>', ...table, '</table>'].join('\n')}</body></html>`
		);
		const { all } = await readQuirk(both);
		expect(all(...applicants('new_requests'))).toEqual([21, 3, 0, 0, 0, 0, 24]);
	});

	it('are not read when the heads are lost', async () => {
		const { all, codes } = await readQuirk(
			under(plainLines('2021', REQUESTED), [])
				.join('\n')
				.replace(/\t其他\t/u, '\t\t')
				.split('\n')
		);
		expect(read(all(...applicants('new_requests')))).toEqual([]);
		expect(codes).toContain('heads_missing');
	});
});

describe('table 三 in parts', () => {
	it('is read under heads that are printed once', async () => {
		const lines = pageLines('2021', REQUESTED);
		const rows = lines.flatMap((line, i) => (line.startsWith('<tr><td colspan="3">四、') ? [i] : []));
		const at = rows[0] ?? 0;
		const cut = [...lines.slice(0, at), '</table>', '<table>', ...lines.slice(at)];
		expect((await readQuirk(cut)).all(...applicants('carried_out'))).toEqual([0, 0, 0, 0, 0, 0, 0]);
	});
});
