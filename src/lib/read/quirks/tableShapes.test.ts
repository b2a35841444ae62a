import { describe, expect, it } from 'vitest';
import { altered, applicants, pageLines, plainLines, readQuirk } from '../testing/quirk';

/** What offices do to the shape of the tables, and what it may not do to a figure. */

const REQUESTED = {
	new_requests__natural_person: '21',
	new_requests__commercial_enterprise: '3',
	new_requests__total: '24',
	handled_total__natural_person: '21',
	handled_total__commercial_enterprise: '3',
	handled_total__total: '24',
	granted__natural_person: '21',
	granted__commercial_enterprise: '3',
	granted__total: '24'
};
const page = pageLines('2021', { ...REQUESTED, penalty_decisions: '36', reconsideration_total: '0' });
const NEW = [21, 3, 0, 0, 0, 0, 24];
const DENIED = ['denied_state_secret', 'denied_law_prohibits', 'denied_enforcement_file'];

describe('labels of the form that are no rows', () => {
	it.each([
		['<p>一、本年新收政府信息公开申请数量</p><p>本年新收申请24件。</p>', 'a heading over a sentence'],
		['<p>三、本年度办理结果</p><p>（一）予以公开</p><p>（二）部分公开</p>', 'captions'],
		['<p>一、本年新收政府信息公开申请数量（自然人）21</p>', 'a card that prints a column again']
	])('%s take nothing from the table: %s', async (captions) => {
		const table = page.findIndex((line) => line.includes('勾稽')) - 1;
		for (const at of [table, page.length - 1]) {
			const { all, codes } = await readQuirk([...page.slice(0, at), captions, ...page.slice(at)]);
			expect(all(...applicants('new_requests'), ...applicants('granted'))).toEqual([...NEW, ...NEW]);
			expect(codes).not.toContain('row_twice');
		}
	});

	it.each(['行政处分', '行政处理', '行政处罚案', '行政处置'])('%s is no 行政处罚', async (near) => {
		expect((await readQuirk(altered(page, '行政处罚', near))).said('penalty_decisions')).toBe('absent');
	});

	it.each([
		['本机关不掌握', '本机关掌握', 'unavailable_not_held__total'],
		['本年新收', '上年新收', 'new_requests__total'],
		['结转下年度', '结转上年度', 'carried_out__total']
	])('%s is not %s', async (label, opposite, field) => {
		expect((await readQuirk(altered(page, label, opposite))).said(field)).not.toBeTypeOf('number');
	});

	it.each(['上年', '2022年度'])('a row of another time (%s) is not the row', async (time) => {
		const { said, codes } = await readQuirk(altered(page, '行政处罚', `行政处罚（${time}）`));
		expect([said('penalty_decisions'), codes.includes('row_split')]).toEqual(['unreadable', true]);
	});

	it.each([
		['本年处理决定数量', '上年处理决定数量', 'penalty_decisions'],
		['本年收费金额', '上年收费金额', 'fees_collected'],
		['本年收费金额（单位：万元）', '上年收费金额（万元）', 'fees_collected'],
		['本年收费金额（单位：万元）', '累计收费金额，单位：万元', 'fees_collected'],
		['现行有效件数', '现行失效件数', 'rules_in_force'],
		['本年废止件数', '本年修订件数', 'rules_repealed']
	])('in place of %s, %s is the head of other figures', async (head, other, field) => {
		expect((await readQuirk(altered(page, head, other))).said(field)).toBe('unreadable');
	});

	it.each(['本年处理决定', '本年处理决定数'])('what is left of a head (%s) is the head', async (left) => {
		expect((await readQuirk(altered(page, '本年处理决定数量', left))).said('penalty_decisions')).toBe(36);
	});

	it.each(['', '<td>#REF!</td>', '<td>Ⅲ</td>', '<td>null</td>', '<td>（件）36</td>'])(
		'a row with no figure but "%s" is not blank',
		async (cell) => {
			const { said } = await readQuirk(
				altered(page, /(<td[^>]*>行政处罚<\/td>)<td[^>]*>36<\/td>/, `$1${cell}`)
			);
			expect(said('penalty_decisions')).toBe('unreadable');
		}
	);

	it.each([
		['本年收费金额元', '', 0.092],
		['本年收费金额（单位：￥）', '', 'unreadable'],
		['本年收费金额（单位：角）', '', 'unreadable'],
		['本年收费金额', '单位：元', 0.092],
		['本年收费金额（万元）', '单位：元', 'unreadable'],
		['本年收费金额（万元）', '单位：件、万元', 920]
	])('a fee of 920 under %s, with the note "%s", is %s', async (head, note, fee) => {
		const priced = altered(pageLines('2021', { fees_collected: '920' }), /本年收费金额[^<]*/, head);
		const noted = altered(priced, /(二、主动公开政府信息情况<\/[a-z\d]+>)/, `$1<p>${note}</p>`);
		expect((await readQuirk(noted)).said('fees_collected')).toBe(fee);
	});

	it('其他 among heads that are printed again is no row', async () => {
		const heads = page.slice(
			page.findIndex((line) => line.includes('勾稽')),
			page.findIndex((line) => line.includes('商业企业')) + 1
		);
		const at = page.findIndex((line) => line.includes('（七）总计'));
		const parted = [...page.slice(0, at), '</table><table>', ...heads, ...page.slice(at)];
		const { all, codes } = await readQuirk(parted);
		expect(all(...applicants('other_other'), ...applicants('handled_total'))).toEqual([
			...Array<number>(7).fill(0),
			...NEW
		]);
		expect(codes).not.toContain('row_twice');
	});
});

describe('labels and figures apart', () => {
	it('each label in the row above its figures is read', async () => {
		const figures = /(?:<td>\d+<\/td>){7}<\/tr>$/;
		const parted = page.flatMap((line) => {
			const at = line.search(figures);
			const labels = line.slice(0, at);
			return at > 0 && labels.startsWith('<tr><td') && /\p{Script=Han}<\/td>$/u.test(labels)
				? [`${labels}</tr>`, `<tr><td colspan="3"></td>${line.slice(at)}`]
				: [line];
		});
		expect(parted.length).toBeGreaterThan(page.length + 20);
		const { all, codes } = await readQuirk(parted);
		expect(all(...applicants('new_requests'), ...applicants('carried_out'))).toEqual([
			...NEW,
			...Array<number>(7).fill(0)
		]);
		expect(codes).not.toContain('deduplicated');
	});
});

describe('a figure merged over rows', () => {
	const merged = (figure: string) => {
		const first = page.findIndex((line) => line.includes('属于国家秘密'));
		return page.map((line, i) => {
			if (i === first) return line.replaceAll('<td>0</td>', `<td rowspan="8">${figure}</td>`);
			return i > first && i < first + 8 ? line.replaceAll('<td>0</td>', '') : line;
		});
	};

	it('is nought in each of them when it is nought', async () => {
		const { all } = await readQuirk(merged('0'));
		for (const row of DENIED) expect(all(...applicants(row))).toEqual(Array(7).fill(0));
	});

	it('is that of none of them when it is not', async () => {
		const { all } = await readQuirk(merged('5'));
		for (const row of DENIED) expect(all(...applicants(row))).toEqual(Array(7).fill('unreadable'));
	});
});

describe('table 四 in three', () => {
	const HEADS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
	const GROUPS = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];
	const FIGURES = [
		[2, 1, 0, 1, 4],
		[1, 0, 0, 0, 1],
		[0, 3, 0, 0, 3]
	];
	const FIELDS = ['reconsideration', 'litigation_direct', 'litigation_after_review'].flatMap((group) =>
		['upheld', 'corrected', 'other_result', 'pending', 'total'].map((result) => `${group}_${result}`)
	);
	const cells = (texts: readonly (string | number)[]) =>
		`<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
	const withTable = (...lines: string[]) => {
		const start = page.findIndex((line) => line.includes('四、政府信息公开行政复议'));
		const end = page.findIndex((line) => line.includes('五、存在的主要问题'));
		return [...page.slice(0, start + 1), ...lines, ...page.slice(end)];
	};
	it('rows is read by their names', async () => {
		const rows = GROUPS.map((group, i) => cells([group, ...(FIGURES[i] ?? [])]));
		const lines = withTable('<table>', cells(['类别', ...HEADS]), ...rows, '</table>');
		expect((await readQuirk(lines)).all(...FIELDS)).toEqual(FIGURES.flat());
	});

	it('tables is read by their captions, in any order', async () => {
		const tables = [2, 0, 1].map(
			(i) => `<p>${GROUPS[i]}</p><table>${cells(HEADS)}${cells(FIGURES[i] ?? [])}</table>`
		);
		expect((await readQuirk(withTable(...tables))).all(...FIELDS)).toEqual(FIGURES.flat());
	});

	it('rows without their names is not read', async () => {
		const rows = FIGURES.map((figures) => cells(figures));
		const { all } = await readQuirk(withTable('<table>', cells(HEADS), ...rows, '</table>'));
		expect(all(...FIELDS)).toEqual(Array(15).fill('unreadable'));
	});
});

describe('cells left empty', () => {
	it('one is blank, and the others of its row are read, though they do not add up', async () => {
		const emptied = altered(page, /(?<=新收.*)<td>21<\/td>/, '<td></td>');
		const { all } = await readQuirk(emptied);
		expect(all(...applicants('new_requests'))).toEqual(['blank', 3, 0, 0, 0, 0, 24]);
	});

	it('one that is lost leaves its row unread', async () => {
		const lost = altered(page, '<td>21</td><td>3</td>', '<td>3</td>');
		const { all } = await readQuirk(lost);
		expect(all(...applicants('new_requests'))).toEqual(Array(7).fill('unreadable'));
	});

	it('all but the totals leave the totals to be read', async () => {
		const totals = page.map((line) =>
			line.replace(/(?:<td>\d+<\/td>){6}(?=<td>\d+<\/td><\/tr>$)/, '<td></td>'.repeat(6))
		);
		const { all } = await readQuirk(totals);
		expect(all(...applicants('new_requests'))).toEqual([...Array<string>(6).fill('blank'), 24]);
	});
});

describe('labels in two languages', () => {
	it.each([
		['Tibetan', 'སྲིད་གཞུང་གི་ཆ་འཕྲིན།'],
		['Uyghur', 'ھۆكۈمەت ئۇچۇرى'],
		['Mongolian', 'ᠵᠠᠰᠠᠭ ᠤᠨ ᠮᠡᠳᠡᠭᠡ'],
		['Zhuang', 'Saenqvunz cingfuj'],
		['English', 'Government information (new)']
	])('of which one is %s are known by the Chinese', async (_, other) => {
		for (const beside of [(text: string) => text + other, (text: string) => `${other}<br>${text}`]) {
			const both = page.map((line) =>
				line.startsWith('<tr>')
					? line.replace(/(?<=>)[^<]*\p{Script=Han}[^<]*(?=<\/td>)/gu, (text) => beside(text))
					: line
			);
			const { all } = await readQuirk(both);
			expect(all('penalty_decisions', ...applicants('new_requests'))).toEqual([36, ...NEW]);
		}
	});
});

describe('text drawn as a table', () => {
	it('has its bars between its cells', async () => {
		const drawn = plainLines('2021', REQUESTED, 'bars').flatMap((line) =>
			line.includes('|') ? ['├──┼──┼──┤', `│${line.replaceAll('|', '│')}`] : [line]
		);
		expect((await readQuirk(drawn)).all(...applicants('new_requests'))).toEqual(NEW);
	});
});
