import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read';
import { INVENTED } from '../testing/divisions';
import { altered, applicants, pageLines, plainLines, readQuirk } from '../testing/quirk';

/** Rows of the form that are not there, or are not those of the form: never fewer figures than the form has, and no word. */

const page = pageLines('2021', {
	not_processed_repeat__natural_person: '2',
	not_processed_repeat__total: '2',
	not_processed_publications__natural_person: '3',
	not_processed_publications__total: '3',
	penalty_decisions: '36',
	coercion_decisions: '7'
});
const REPEAT = [2, 0, 0, 0, 0, 0, 2];
const PUBLICATIONS = [3, 0, 0, 0, 0, 0, 3];

const textsOf = (line = ''): string[] =>
	[...line.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text = '']) => text);

/** Two rows that follow one another as one row; `joined`: a cell of both. */
function inOne(first: string, joined: (upper: string, lower: string, column: number) => string): string[] {
	const at = page.findIndex((line) => line.includes(first));
	const [upper, lower] = [textsOf(page[at]), textsOf(page[at + 1])];
	const cells = upper.map((text, i) => `<td>${joined(text, lower[i] ?? '', i)}</td>`);
	return [...page.slice(0, at), `<tr>${cells.join('')}</tr>`, ...page.slice(at + 2)];
}

describe('a row that has lost its end', () => {
	it.each([
		['>规章<', '>行政强制<', ['rules_issued', 'rules_repealed', 'rules_in_force', 'coercion_decisions']],
		['2.重复申请', '3.要求提供公开出版物', applicants('not_processed_repeat')]
	])('%s takes no figure of the row %s behind it', async (first, next, fields) => {
		const text = page.join('\n');
		const end = text.indexOf('</td>', text.indexOf('<td', text.indexOf(first)));
		const begin = text.lastIndexOf('tr>', text.indexOf(next)) + 'tr>'.length;
		const { all } = await readQuirk(`${text.slice(0, end)}</ ${text.slice(begin - 3)}`.split('\n'));
		for (const said of all(...fields)) expect(['unreadable', 'absent']).toContain(said);
	});
});

describe('a label before the figures of a row that was behind it', () => {
	/** The page without what stands from behind one label to behind another. */
	const joined = (first: string, last: string, from = page) => {
		const text = from.join('\n');
		const endOf = (label: string) => text.indexOf('</td>', text.indexOf(label));
		return `${text.slice(0, endOf(first))}${text.slice(endOf(last))}`.split('\n');
	};

	it.each([
		['2.重复申请', '3.要求提供公开出版物', applicants('not_processed_repeat')],
		['1.信访举报投诉类申请', '3.要求提供公开出版物', applicants('not_processed_petition')],
		['>行政处罚<', '>行政强制<', ['penalty_decisions']]
	])('%s keeps no figure of %s', async (first, last, fields) => {
		const { all, codes } = await readQuirk(joined(first, last));
		for (const said of all(...fields)) expect(['unreadable', 0]).toContain(said);
		expect(codes).toContain('row_joined');
	});

	it('keeps none when all of the table behind them is lost', async () => {
		const end = page.findIndex((line) => line.includes('四、政府信息公开行政复议'));
		const rest = [...page.slice(0, page.findIndex((line) => line.includes('2.重复申请')) + 1), '</table>'];
		const { all } = await readQuirk([...rest, ...page.slice(end)]);
		for (const said of all(...applicants('not_processed_repeat'))) expect(said).not.toBeTypeOf('number');
	});

	it('keeps none of its own before some of a later row, where nothing says where rows end', async () => {
		const lines = plainLines('2021', { normative_documents_in_force: '12', granted__total: '9' }, 'lines');
		const from = lines.findIndex((line) => line === '12');
		const to = lines.findIndex((line, i) => i > from && line === '9');
		const { all } = await readQuirk([...lines.slice(0, from), ...lines.slice(to)]);
		const fields = ['issued', 'repealed', 'in_force'].map((name) => `normative_documents_${name}`);
		expect(all(...fields)).toEqual(['unreadable', 'unreadable', 'unreadable']);
	});

	it('keeps its figures on the form of 2019 where the rows behind it are there, in the order of that form', async () => {
		const lines = pageLines('2019', { licensing_decisions: '5', other_services_decisions_v19: '4' });
		const hurt = joined('>其他对外管理服务事项<', '>行政强制<', lines);
		const { all } = await readQuirk(hurt);
		expect(all('licensing_decisions', 'other_services_decisions_v19')).toEqual([5, 'unreadable']);
	});

	it('keeps none of its own before a figure as wide as three of it', async () => {
		const page = pageLines('2021', { normative_documents_issued: '7', licensing_decisions: '2' }).join('\n');
		const row = page.indexOf('行政规范性文件');
		const from = page.indexOf('</td>', page.indexOf('<td>0</td>', page.indexOf('<td>0</td>', row)));
		const to = page.indexOf('</td>', page.indexOf('行政许可'));
		const { all } = await readQuirk(`${page.slice(0, from)}${page.slice(to)}`.split('\n'));
		const fields = ['issued', 'repealed', 'in_force'].map((name) => `normative_documents_${name}`);
		for (const said of all(...fields)) expect(said).not.toBe(2);
	});

	it('keeps none of its own before the end of the last table, two of them joined, where rows have no ends', async () => {
		const printed = { granted__research_institution: '5', granted__total: '5' };
		const lines = plainLines('2021', printed, 'lines');
		const from = lines.findIndex((line) => line === '5') + 1;
		const to = lines.findIndex((line) => line.startsWith('五、'));
		const { said } = await readQuirk([...lines.slice(0, from), '00', '0', '0', '0', ...lines.slice(to)]);
		expect(said('granted__total')).toBe('unreadable');
	});

	it.each(['tab', 'bars'] as const)(
		'keeps none where the rows behind it are those of the next table, whose heading is lost: %s',
		async (layout) => {
			const lines = plainLines('2019', {}, layout);
			const at = lines.findIndex((line) => line.includes('行政事业性收费'));
			const behind = lines.findIndex((line) => line.includes('4.保护第三方合法权益'));
			const row = lines[at] ?? '';
			const joined = `${row.slice(0, row.indexOf('0') + 1)}${layout === 'tab' ? '\t' : '|'}1`;
			const { said } = await readQuirk([...lines.slice(0, at), joined, ...lines.slice(behind)]);
			expect(said('fee_items_change_v19')).toBe('unreadable');
		}
	);

	it('keeps its figures in a workbook, where each has a place of its own', async () => {
		const rows = ['行政许可', '行政处罚', '行政强制'].map((label, i) => [label, 36 + i]);
		const sheet = [
			['示例镇人民政府2023年政府信息公开工作年度报告'],
			['一、总体情况'],
			['二、主动公开政府信息情况'],
			['第二十条第（五）项'],
			['信息内容', '本年处理决定数量'],
			...rows.slice(0, 1),
			...rows.slice(2),
			['三、收到和处理政府信息公开申请情况'],
			['六、其他需要报告的事项']
		];
		const book = utils.book_new();
		utils.book_append_sheet(book, utils.aoa_to_sheet(sheet), '年报');
		const bytes = new Uint8Array(write(book, { bookType: 'xlsx', type: 'buffer' }) as Buffer);
		const { reports } = await readDocument(bytes, '', INVENTED);
		expect(reports[0]?.figures.get('licensing_decisions')).toMatchObject({ value: 36 });
	});

	it('keeps a 0 where the column adds up without the rows that are lost', async () => {
		const zeros = pageLines('2021', {
			granted__natural_person: '4',
			granted__total: '4',
			handled_total__natural_person: '4',
			handled_total__total: '4'
		});
		const { all } = await readQuirk(joined('2.重复申请', '3.要求提供公开出版物', zeros));
		expect(all(...applicants('not_processed_repeat'))).toEqual([0, 0, 0, 0, 0, 0, 0]);
	});

	it('is a row with its own figures where a row of another name is behind it', async () => {
		const other = altered(page, '>行政强制<', '>行政检查<');
		expect((await readQuirk(other)).said('penalty_decisions')).toBe(36);
	});
});

describe('a row of the form that is lost', () => {
	it.each([
		['2.重复申请', '表三“2.重复申请”'],
		['（七）总计', '表三“（七）总计”'],
		['>行政许可<', '表二“行政许可”']
	])('%s is named', async (label, named) => {
		const { problems } = await readQuirk(page.filter((line) => !line.includes(label)));
		expect(problems.find(({ code }) => code === 'rows_missing')?.message.zh).toContain(named);
	});

	it.each([
		['2.重复申请', '网上申请'],
		['（七）总计', '（七）小计'],
		['>行政强制<', '>行政检查<']
	])('%s, with %s in its place, is named', async (label, other) => {
		expect((await readQuirk(altered(page, label, other))).codes).toContain('rows_missing');
	});

	it('is none of a whole report', async () => {
		expect((await readQuirk(page)).codes).not.toContain('rows_missing');
	});

	it('with its whole table is said of the table', async () => {
		const start = page.findIndex((line) => line.includes('四、政府信息公开行政复议'));
		const end = page.findIndex((line) => line.includes('五、存在的主要问题'));
		const { codes } = await readQuirk([...page.slice(0, start), ...page.slice(end)]);
		expect([codes.includes('no_tables'), codes.includes('rows_missing')]).toEqual([true, false]);
	});
});

it.each(['合计', '总数', '共计'])('（七）%s is （七）总计', async (words) => {
	expect((await readQuirk(altered(page, '（七）总计', `（七）${words}`))).said('handled_total__total')).toBe(
		0
	);
});

describe('two rows in one', () => {
	it.each([
		['a line break', (upper: string, lower: string) => `${upper}<br>${lower}`],
		['paragraphs', (upper: string, lower: string) => `<p>${upper}</p><p>${lower}</p>`]
	])('are read where every line has its own figures, parted by %s', async (_, joined) => {
		const requests = await readQuirk(inOne('2.重复申请', joined));
		expect(requests.all(...applicants('not_processed_repeat'))).toEqual(REPEAT);
		expect(requests.all(...applicants('not_processed_publications'))).toEqual(PUBLICATIONS);
		const proactive = await readQuirk(inOne('>行政处罚<', joined));
		expect(proactive.all('penalty_decisions', 'coercion_decisions')).toEqual([36, 7]);
	});

	it('with the figures of one are not read, and named', async () => {
		const { said, codes } = await readQuirk(
			inOne('2.重复申请', (upper, lower, i) => (i === 0 ? `${upper}<br>${lower}` : upper))
		);
		expect(said('not_processed_repeat__total')).not.toBeTypeOf('number');
		expect(codes).toContain('rows_missing');
	});
});

describe('a row of a part of the organ', () => {
	it.each(['派出所', '综合执法队', '其中：城管', '不含派出所', '便民服务中心'])(
		'（%s） is not the row',
		async (part) => {
			const { said, codes } = await readQuirk(altered(page, '行政处罚', `行政处罚（${part}）`));
			expect([said('penalty_decisions'), codes.includes('row_split')]).toEqual(['unreadable', true]);
		}
	);

	it.each(['件', '含派出所', '本级'])('（%s） is a remark on the row', async (remark) => {
		expect(
			(await readQuirk(altered(page, '行政处罚', `行政处罚（${remark}）`))).said('penalty_decisions')
		).toBe(36);
	});
});

describe('a group of table 四 under another name', () => {
	it.each([
		['>行政复议<', '>行政赔偿<', ['unreadable', 0, 0]],
		['>未经复议直接起诉<', '>行政赔偿<', [0, 'unreadable', 0]],
		['>复议后起诉<', '>行政裁决<', [0, 0, 'unreadable']],
		['>行政诉讼<', '>民事诉讼<', [0, 'unreadable', 'unreadable']]
	])('%s, printed as %s, is not that group', async (name, other, totals) => {
		const { all, codes } = await readQuirk(altered(page, name, other));
		expect(all('reconsideration_total', 'litigation_direct_total', 'litigation_after_review_total')).toEqual(
			totals
		);
		expect(codes).toContain('row_unplaced');
	});
});

it('figures of table 四 that stand under its heads are read though they do not add up', async () => {
	const figures = page.findIndex((line) => line.includes('尚未审结') && line.startsWith('<tr>')) + 1;
	const at = page.findIndex((line, i) => i >= figures && /<td>0<\/td>/.test(line));
	const moved = page.map((line, i) =>
		i === at ? line.replace('<td>0</td><td>0</td><td>0</td>', '<td colspan="2"></td><td>5</td>') : line
	);
	const { all } = await readQuirk(moved);
	expect(all('reconsideration_upheld', 'reconsideration_other_result', 'reconsideration_total')).toEqual([
		'blank',
		5,
		0
	]);
});

it('figures of table 四 that do not add up are none where its last cell is empty: one may be lost', async () => {
	const printed = pageLines('2021', {
		reconsideration_upheld: '2',
		reconsideration_total: '2',
		litigation_after_review_upheld: '654',
		litigation_after_review_pending: '8',
		litigation_after_review_total: '662'
	});
	const moved = printed.map((line) =>
		line.includes('<td>654</td>') ? line.replace('<td>654</td>', '').replace('</tr>', '<td></td></tr>') : line
	);
	expect(moved).not.toEqual(printed);
	const { all } = await readQuirk(moved);
	const after = ['upheld', 'corrected', 'other_result', 'pending', 'total'];
	expect(all(...after.map((result) => `litigation_after_review_${result}`))).toEqual(
		after.map(() => 'unreadable')
	);
});
