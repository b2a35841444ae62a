import { describe, expect, it } from 'vitest';
import { fieldsOn } from '../../form/fields';
import { altered, applicants, pageLines, plainLines, readQuirk } from '../testing/quirk';
import { readLines } from '../testing/reading';

const IN_FORCE = [
	'normative_documents_issued',
	'normative_documents_repealed',
	'normative_documents_in_force'
];
const TABLES = fieldsOn('2021').filter(({ table }) => table !== 'narrative');

/** A page whose tables are those of the lines, cells parted by TABs. */
const page = (lines: readonly string[]): string[] => [
	'<html><body>',
	...lines.map((line) =>
		line.includes('\t')
			? `<table><tr>${line
					.split('\t')
					.map((cell) => `<td>${cell}</td>`)
					.join('')}</tr></table>`
			: `<p>${line}</p>`
	),
	'</body></html>'
];
/** The same with each stretch of rows as one table. */
const tables = (lines: readonly string[]): string[] => [
	page(lines)
		.join('\n')
		.replace(/<\/table>\n<table>/g, '')
];

describe('blank cells', () => {
	const sparse = plainLines(
		'2021',
		Object.fromEntries(TABLES.map(({ id }) => [id, id.startsWith('licensing') ? '12' : '']))
	);

	it('are blank where a report fills in only what happened', async () => {
		const { said } = await readQuirk(tables(sparse));
		expect(said('licensing_decisions')).toBe(12);
		expect(said('penalty_decisions')).toBe('blank');
	});

	it('all over the form make no report of zeros', async () => {
		const blank = plainLines('2021', Object.fromEntries(TABLES.map(({ id }) => [id, ''])));
		const { reports } = await readLines(tables(blank));
		expect(
			[...(reports[0]?.figures ?? [])].filter(([id, f]) => f.state === 'reported' && id !== 'items_disclosed')
		).toEqual([]);
	});

	it('in one row stay blank beside rows of zeros', async () => {
		const { all } = await readQuirk(
			tables(plainLines('2021', Object.fromEntries(applicants('granted').map((id) => [id, '']))))
		);
		expect(all('granted__total', 'partly_granted__total')).toEqual(['blank', 0]);
	});

	it('before a total of 0 are not zeros', async () => {
		const only = Object.fromEntries(
			TABLES.filter(({ id, table }) => table === 'requests' && !id.endsWith('__total')).map(({ id }) => [
				id,
				''
			])
		);
		const { all } = await readQuirk(tables(plainLines('2021', only)));
		expect(all('granted__total', 'granted__natural_person')).toEqual([0, 'blank']);
	});

	it('in the column of totals are not computed', async () => {
		const outcomes = ['granted', 'partly_granted', 'denied_state_secret'];
		const { all } = await readQuirk(
			tables(plainLines('2021', Object.fromEntries(outcomes.map((row) => [`${row}__total`, '']))))
		);
		expect(all('granted__total', 'granted__natural_person')).toEqual(['blank', 0]);
	});

	it('under one merged cell give no applicant a figure', async () => {
		const merged = (figure: string) =>
			tables(plainLines('2021')).map((text) =>
				text.replace(/(予以公开<\/td><td><\/td>)(?:<td>0<\/td>){7}/u, `$1<td colspan="7">${figure}</td>`)
			);
		const nine = await readQuirk(merged('9'));
		expect(nine.all(...applicants('granted'))).not.toContain(9);
		const zero = await readQuirk(merged('0'));
		expect(zero.all(...applicants('granted').slice(0, -1))).not.toContain('blank');
	});
});

describe('signs, spaces and units', () => {
	it('a change may be signed, another figure may not', async () => {
		const changes = {
			licensing_items_change_v19: '+19',
			penalty_items_change_v19: '-8',
			penalty_decisions: '-3'
		};
		const { all } = await readQuirk(plainLines('2019', changes));
		expect(all('licensing_items_change_v19', 'penalty_items_change_v19', 'penalty_decisions')).toEqual([
			19,
			-8,
			'unreadable'
		]);
	});

	it.each(['                             6', '6 ', '&nbsp;6', '　６'])('%j is 6', async (text) => {
		expect(
			(await readQuirk(tables(plainLines('2021', { rules_in_force: text })))).said('rules_in_force')
		).toBe(6);
	});

	it.each([
		['152790元', 15.279],
		['623.6315万元', 623.6315],
		['0.092', 0.092]
	])('a fee of %s is kept in 万元', async (text, value) => {
		expect((await readQuirk(plainLines('2021', { fees_collected: text }))).said('fees_collected')).toBe(
			value
		);
	});

	it.each([
		['单位：元', 0.092],
		['元', 0.092],
		['单位：千元', 92],
		['单位：亿元', 9200000],
		['单位：元/万元', 'unreadable'],
		['单位：美元', 'unreadable']
	])('a fee of 920 under a head with %s is %s', async (unit, value) => {
		const lines = altered(plainLines('2021', { fees_collected: '920' }), '单位：万元', unit);
		expect((await readQuirk(lines)).said('fees_collected')).toBe(value);
	});

	it.each(['略', '密', '五', '〇', '保密', '？'])('%s in a cell of its own is no blank', async (text) => {
		const lines = tables(plainLines('2021', { penalty_decisions: text, rules_issued: text }));
		expect((await readQuirk(lines)).all('penalty_decisions', 'rules_issued', 'rules_in_force')).toEqual([
			'unreadable',
			'unreadable',
			0
		]);
	});

	it.each([
		['8040', 8040],
		['6944.93', 6944.93],
		['240万元', 240],
		['251000元', 251000]
	])('a purchase of %s, for which the form has no unit, stays as printed', async (text, value) => {
		const { said, note } = await readQuirk(plainLines('2019', { procurement_amount_v19: text }));
		expect(said('procurement_amount_v19')).toBe(value);
		if (/元/u.test(text)) expect(note('procurement_amount_v19')).toContain('元');
	});

	it('a unit in the head of the purchases changes nothing', async () => {
		const { said } = await readQuirk(
			altered(plainLines('2019', { procurement_amount_v19: '477.35' }), '采购总金额', '采购总金额(万元)')
		);
		expect(said('procurement_amount_v19')).toBe(477.35);
	});

	it.each([
		['/', 'not_applicable'],
		['—', 'not_applicable'],
		['不适用', 'not_applicable'],
		['无', 0],
		['零', 0],
		['1，234', 1234],
		['约40', 40],
		['40余', 40]
	])('%s is %s', async (text, said) => {
		expect(
			(await readQuirk(plainLines('2021', { licensing_decisions: text }))).said('licensing_decisions')
		).toBe(said);
	});
});

describe('digits run together', () => {
	it('are told apart only when all of them are 0', async () => {
		const { all, codes } = await readQuirk(
			altered(
				altered(plainLines('2021'), /^规章\t0\t0\t0/, '规章000'),
				/^行政规范性文件\t0\t0\t0/,
				'行政规范性文件120'
			)
		);
		expect(all('rules_issued', 'rules_in_force')).toEqual([0, 0]);
		expect(all(...IN_FORCE)).toEqual(Array(3).fill('unreadable'));
		expect(codes).toContain('cells_together');
	});

	it('a figure split in two is reported and never joined', async () => {
		const { all, problems } = await readQuirk(
			altered(
				plainLines('2021', { normative_documents_in_force: '16' }),
				'行政规范性文件\t0\t0\t16',
				'行政规范性文件\t0\t0\t1\t6'
			)
		);
		expect(all(...IN_FORCE)).toEqual(Array(3).fill('unreadable'));
		expect(problems.map(({ message }) => message.zh).join()).toContain('0 | 0 | 1 | 6');
	});
});

describe('text whose repeated lines were removed', () => {
	it('gives no figure, since what is left may belong to any cell', async () => {
		const lines = plainLines('2021', { licensing_decisions: '31', penalty_decisions: '12' }, 'lines');
		const once = [...new Set(lines.filter((line) => line !== ''))];
		const { reports, problems } = await readLines(once);
		expect(
			[...(reports[0]?.figures ?? [])].filter(([id, f]) => f.state === 'reported' && id !== 'items_disclosed')
		).toEqual([]);
		expect(problems.map(({ code }) => code)).toContain('deduplicated');
	});

	it('is told from labels without one figure, which say nothing of it', async () => {
		const labels = plainLines('2021', {}, 'lines').filter((line) => !/^\d+$/.test(line));
		const { problems } = await readLines(labels);
		expect(problems.map(({ code }) => code)).not.toContain('deduplicated');
	});
});

describe('table 四', () => {
	const row = (figures: string) => {
		const lines = plainLines('2021');
		const head = lines.findIndex((line) => line.startsWith('行政复议\t'));
		return [...lines.slice(0, head), figures, ...lines.slice(head + 4)];
	};

	it('without heads is read when its three groups add up', async () => {
		const { all } = await readQuirk(row('1\t0\t0\t1\t2\t0\t0\t0\t0\t0\t3\t0\t0\t0\t3'));
		expect(all('reconsideration_total', 'litigation_direct_total', 'litigation_after_review_upheld')).toEqual(
			[2, 0, 3]
		);
	});

	it('without heads is not read when they do not', async () => {
		const { said } = await readQuirk(row('1\t0\t0\t1\t3\t0\t0\t0\t0\t0\t3\t0\t0\t0\t3'));
		expect(said('reconsideration_total')).toBe('unreadable');
	});
});

describe('what a table leaves behind', () => {
	it.each(['| |||', '||||', '|---|---|', '|'])('a line of bars (%s) is no row', async (bars) => {
		const lines = altered(plainLines('2021', { rules_in_force: '6' }, 'bars'), /^规章/, `${bars}\n规章`);
		expect((await readQuirk(lines)).all('rules_issued', 'rules_in_force')).toEqual([0, 6]);
	});

	it.each([-1, 1])('a span %i rows off shifts nothing', async (off) => {
		const requests = { handled_total__natural_person: '5', handled_total__total: '5' };
		const lines = pageLines('2021', requests).map((line) =>
			line.replace(/rowspan="(\d\d)"/u, (_, rows) => `rowspan="${Number(rows) + off}"`)
		);
		const { all } = await readQuirk(lines);
		expect(all('handled_total__natural_person', 'handled_total__total', 'carried_out__total')).toEqual([
			5, 5, 0
		]);
	});

	it('a question mark or an empty row after the table is nothing', async () => {
		const { said } = await readQuirk(
			altered(plainLines('2021', { fees_collected: '3' }), /^(行政事业性收费.*)$/, '$1\n?\n\t\t')
		);
		expect(said('fees_collected')).toBe(3);
	});
});
