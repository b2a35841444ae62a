import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, type Appearance } from '../testing/appearances';
import type { CompleteReport } from '../testing/complete';
import { rtfOf } from '../testing/rtfLayout';
import { anyReport, ONE_REPORT, readBack, readBytes, whole, withPrinted } from '../testing/whole';
import { readRtf } from './rtf';

const rtf = (text: string): Uint8Array => new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg936 ${text}}`);
const blocksOf = (text: string) => JSON.stringify(readRtf(rtf(text)).blocks);
const codeOf = async (text: string) => (await readBytes(rtf(text))).problems.map(({ code }) => code);

describe('a report as rich text', () => {
	it.each(['gbk', 'unicode'] as const)('is read whole in %s', async (letters) => {
		await fc.assert(
			fc.asyncProperty(anyReport, async (report) => {
				expect(await readBack(rtfOf(report, letters), report)).toEqual(whole(report));
			}),
			{ numRuns: 5 }
		);
	});

	it.each(['{struck 29}36', '36{raised 1}', '3{struck 9}6'])(
		'makes no other figure of %s',
		async (figure) => {
			const bytes = rtfOf(withPrinted(ONE_REPORT, 'penalty_decisions', figure), 'gbk');
			const { wrong, missed } = await readBack(bytes, withPrinted(ONE_REPORT, 'penalty_decisions', '36'));
			expect(wrong).toEqual([]);
			expect(missed.filter((field) => field !== 'penalty_decisions')).toEqual([]);
		}
	);

	it('is without what is hidden', async () => {
		const printed = withPrinted(ONE_REPORT, 'penalty_decisions', '36');
		const bytes = rtfOf(withPrinted(ONE_REPORT, 'penalty_decisions', '{hidden 7}36'), 'unicode');
		expect(await readBack(bytes, printed)).toEqual(whole(printed));
	});
});

/** White, black, grey, nearly white. */
const COLOURS =
	'{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;\\red192\\green192\\blue192;\\red238\\green238\\blue238;}';

const LOOKS: readonly (readonly [string, Appearance['seen']])[] = [
	['\\cf1', 'figure'],
	['\\cf2\\highlight2', 'figure'],
	['\\cf3\\cb3', 'figure'],
	['\\cf3\\chcbpat3', 'figure'],
	['\\highlight2', 'figure'],
	['\\fs2', 'figure'],
	['\\charscalex1', 'figure'],
	['\\cf1\\plain\\cf1', 'figure'],
	['\\cf4', 'doubt'],
	['\\fs10', 'doubt'],
	['\\charscalex20', 'doubt'],
	['\\expndtw-240', 'doubt']
];

/** Rich text with the markup where the run of the mark was. */
function withMarkup(report: CompleteReport, mark: string, markup: string, table: string): Uint8Array {
	const text = new TextDecoder().decode(rtfOf(report, 'unicode'));
	const run = new RegExp(`\\{\\\\loch\\\\f1 \\\\u${mark.charCodeAt(0)}[^}]*\\}`);
	return new TextEncoder().encode(
		text.replace(run, () => markup).replace('{\\stylesheet', () => `${table}{\\stylesheet`)
	);
}

describe('a figure in rich text', () => {
	it.each(LOOKS)('is what is seen of it: %s', async (look, seen) => {
		const way = { name: look, markup: (f: string) => `{\\f1 ${f}}{\\f1${look} 1}`, seen, styles: COLOURS };
		expect(await faultsOf(way, withMarkup)).toEqual([]);
	});

	it.each([
		['{\\cf1 36}', 'nothing'],
		['{\\cf1\\highlight2 36}', 'figure'],
		['{\\cf0 36}', 'figure'],
		['{\\cf9 36}', 'figure'],
		['{\\expndtw-10\\charscalex90 36}', 'figure']
	] as const)('is told by its own ground: %s', async (written, seen) => {
		const markup = (f: string): string => written.replace('36', f);
		expect(await faultsOf({ name: written, markup, seen, styles: COLOURS }, withMarkup)).toEqual([]);
	});

	it('may stand in white on a dark cell', () => {
		const row = (ground: string): string =>
			`${COLOURS}\\trowd${ground}\\cellx100\\pard\\intbl{\\cf1 36}\\cell\\row\\pard 3\\par`;
		expect(blocksOf(row('\\clcbpat2'))).toContain('"36"');
		expect(blocksOf(row(''))).not.toContain('36');
	});
});

describe('rich text', () => {
	it('has the result of a field and not its code', () => {
		expect(blocksOf('{\\field{\\*\\fldinst 5}{\\fldrslt 36}}\\par')).toContain('"36"');
	});

	it('passes the characters that stand for one in Unicode', () => {
		expect(blocksOf('\\uc1\\u20844?7\\uc0\\u24320 8\\par')).toContain('公7开8');
	});

	it('has cells merged across, and tables in cells', () => {
		const row = '\\trowd\\clmgf\\cellx100\\clmrg\\cellx200\\cellx300';
		expect(blocksOf(`${row}\\pard\\intbl 1\\cell\\cell 2\\cell\\row\\pard 3\\par`)).toContain(
			'{"text":"1","columns":2,"rows":1}'
		);
		const inner =
			'\\pard\\intbl\\itap2 7\\nestcell{\\*\\nesttableprops\\trowd\\cellx50\\nestrow}{\\nonesttables\\par}';
		expect(
			blocksOf(`\\trowd\\cellx100${inner}\\pard\\intbl\\cell\\trowd\\cellx100\\row\\pard 3\\par`)
		).toContain('"7"');
	});

	it('marks a picture in a cell of its own', () => {
		expect(blocksOf('\\trowd\\cellx9\\pard\\intbl{\\pict 89504e}\\cell\\row\\pard 1\\par')).toContain(
			'\ufffc'
		);
	});

	it.each([
		'\\deletef 9',
		'\\xeleted 9',
		'\\Deleted 9',
		'\\bkmkstart 8',
		'\\j\\bkmkstarv 8',
		'\\strjke 8',
		'\\deed 9',
		'\\dbkmkstart 8',
		'8',
		' 8'
	])('has no figure where a word that hides text is damaged: %s', (hidden) => {
		const row = `\\trowd\\cellx100\\pard\\intbl {${hidden}}36\\cell\\row\\pard 3\\par`;
		expect(blocksOf(row)).not.toMatch(/"text":"[\d\s]*[89]\s*36"/);
	});

	it.each(['\\\u0014', '\\\u00ef', '\\8', '\\"'])(
		'is refused with a sign it does not have: %s',
		async (sign) => {
			expect(await codeOf(`{${sign}\\bkmkstart 8}36\\par`)).toEqual(['damaged']);
		}
	);

	it('is refused when it is cut, has other cells than it says, or is made to break the reader', async () => {
		expect(await codeOf('{7')).toEqual(['damaged']);
		expect(await codeOf('\\trowd\\cellx100\\pard\\intbl 1\\cell 2\\cell\\row')).toEqual(['damaged']);
		expect(await codeOf('\\bin999999999 7')).toEqual(['damaged']);
		expect(await codeOf(`${'{'.repeat(5000)}${'}'.repeat(5000)}`)).toEqual(['too_large']);
		expect(await codeOf(`\\trowd${'\\cellx9'.repeat(2000)}`)).toEqual(['too_large']);
	});
});
