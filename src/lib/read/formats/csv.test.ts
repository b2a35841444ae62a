import { describe, expect, it } from 'vitest';
import { encode } from '../../../../tests/documents/formats/charset';
import { PLAIN_SHEET, SHEET_COLUMNS, savedSheet } from '../testing/csvLayout';
import { plainLines, readQuirk } from '../testing/quirk';
import { ONE_REPORT, readBack, readBytes, whole, withPrinted } from '../testing/whole';

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

	it.each([
		['1472', null],
		['"1472', null],
		['1472,', 1472],
		['"1472"', 1472],
		['1472\n', 1472]
	])('that ends with %s has a last figure of %s', async (end, value) => {
		const lines = csv();
		const before = lines.findIndex((line) => line.startsWith('行政处罚'));
		const text = [...lines.slice(0, before), `行政处罚,${end}`].join('\n');
		const { reports } = await readBytes(new TextEncoder().encode(text));
		const figure = reports[0]?.figures.get('penalty_decisions');
		expect(figure?.state === 'reported' ? figure.value : null).toBe(value);
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

describe('a workbook with merged cells, saved as values', () => {
	const layouts = Object.keys(SHEET_COLUMNS).flatMap((name) =>
		([',', ';', '\t'] as const).flatMap((delimiter) =>
			[true, false].map((padded) => [name, delimiter, padded] as const)
		)
	);

	it.each(layouts)(
		'is read whole: tables %s, parted by %j, filled up: %s',
		async (name, delimiter, padded) => {
			const columns = SHEET_COLUMNS[name] ?? [];
			for (const broken of [false, true]) {
				const text = savedSheet(ONE_REPORT, { delimiter, padded, columns, broken });
				expect(await readBack(encode(text, 'utf-8-bom'), ONE_REPORT)).toEqual(whole(ONE_REPORT));
			}
		}
	);

	it('has no figure in a row it ends within, for its place is not known', async () => {
		const text = savedSheet(withPrinted(ONE_REPORT, 'new_requests__natural_person', '0'));
		const at = text.indexOf('一、本年新收');
		const cut = text.slice(0, text.indexOf(',0,', at) + 3);
		const { reports } = await readBytes(encode(cut, 'utf-8'));
		expect(reports[0]?.figures.get('new_requests__total')?.state).toBe('unreadable');
	});

	it('has none in a row without a known total, of which two cells may be one', async () => {
		const lines = savedSheet(ONE_REPORT).split('\n');
		const hurt = lines.map((line) =>
			line.includes('1.本机关不掌握')
				? line.replace(
						/(?<=政府信息,)(.*?),(.*?),(.*?),(.*?),(.*?),(.*?),(.*?)(?=,|$)/u,
						'$1,$2,$3,$4?$5,$6,$7,?'
					)
				: line
		);
		expect(hurt).not.toEqual(lines);
		const { reports } = await readBytes(encode(hurt.join('\n'), 'utf-8'));
		expect(reports[0]?.figures.get('unavailable_not_held__other_org')?.state).toBe('unreadable');
	});

	it.each([',', ';', '\t'] as const)(
		'has none in a row that has lost a cell under heads that have lost one, parted by %j',
		async (delimiter) => {
			const columns = SHEET_COLUMNS['as wide as table 四'] ?? [];
			const report = withPrinted(ONE_REPORT, 'new_requests__other_org', '');
			const lines = savedSheet(report, { ...PLAIN_SHEET, delimiter, columns }).split('\r\n');
			const hurt = lines.map((line) => {
				if (/法人或其他组织.*总计/u.test(line)) return line.replace(`织${delimiter}`, '织.');
				if (!line.startsWith('一、本年新收')) return line;
				const cells = line.split(delimiter);
				const first = cells.findIndex((text) => /^\d/.test(text));
				return cells
					.flatMap((text, i) =>
						i === first + 3 ? [] : [i === first + 2 ? `${text}\ufffd${cells[first + 3] ?? ''}` : text]
					)
					.join(delimiter);
			});
			const { wrong } = await readBack(encode(hurt.join('\r\n'), 'utf-8'), report);
			expect(wrong).toEqual([]);
		}
	);

	it.each([',', '\t'] as const)(
		'has none of the last row of the document in an earlier one that a gap has joined to it, parted by %j',
		async (delimiter) => {
			const columns = SHEET_COLUMNS['as wide as table 四'] ?? [];
			const lines = savedSheet(ONE_REPORT, { ...PLAIN_SHEET, delimiter, columns }).split('\r\n');
			for (const label of ['1.属于国家秘密', '行政事业性收费']) {
				const at = lines.findIndex((line) => line.includes(label));
				const end = lines.findIndex((line) => line.startsWith('五、'));
				const names = (lines[at] ?? '').split(delimiter).filter((text) => !/^\d/.test(text));
				const before = names.slice(0, names.indexOf(label) + (label.startsWith('1') ? 4 : 1));
				const figures = ['91', '92', '93', '94', '95', '96', '97'].slice(label.startsWith('1') ? 0 : 6);
				const row = [...before, ...figures].join(delimiter);
				const { reports } = await readBytes(
					encode([...lines.slice(0, at), row, ...lines.slice(end)].join('\r\n'), 'utf-8')
				);
				const values = [...(reports[0]?.figures.values() ?? [])].map((figure) =>
					figure.state === 'reported' ? figure.value : null
				);
				expect(values.filter((value) => value !== null && value > 90 && value < 98)).toEqual([]);
			}
		}
	);

	it('is read in the charset of old programs', async () => {
		expect(await readBack(encode(savedSheet(ONE_REPORT), 'gbk'), ONE_REPORT)).toEqual(whole(ONE_REPORT));
	});

	it('may have commas in its thousands, parted by semicolons', async () => {
		const report = withPrinted(ONE_REPORT, 'penalty_decisions', '12345');
		const text = savedSheet(report, { ...PLAIN_SHEET, delimiter: ';', padded: false });
		const grouped = text.replace(/(?<=;)\d+(?=\d{3}(?:;|\r))/g, '$&,');
		expect(await readBack(encode(grouped, 'utf-8'), report)).toEqual(whole(report));
	});

	it.each(Object.keys(SHEET_COLUMNS))(
		'takes no figure from a column beside its own: tables %s',
		async (name) => {
			const text = savedSheet(ONE_REPORT, { ...PLAIN_SHEET, columns: SHEET_COLUMNS[name] ?? [] });
			// A cell too many before the figures moves each of them from under its head.
			const moved = text.replace(/^((?:行政规范性文件|,*"?2\.重复申请"?),+)(?=\d)/gmu, '$1,');
			expect(moved).not.toBe(text);
			const { wrong, problems } = await readBack(encode(moved, 'utf-8'), ONE_REPORT);
			expect(wrong).toEqual([]);
			if (name !== 'side by side') expect(problems.length).toBeGreaterThan(0);
		}
	);
});
