import { encode } from '../../../../tests/documents/formats/charset';
import type { CompleteReport } from './complete';
import { CLOSING, OVERVIEW, tablesOf, titleOf, type LaidTable } from './laidOut';
import { runsOf, type Way } from './runs';

/** A report as rich text: characters as bytes of GBK, as Word and WPS write them, or in Unicode. */

type Letters = 'gbk' | 'unicode';

const hex = (byte: number): string => `\\'${byte.toString(16).padStart(2, '0')}`;

function lettersOf(text: string, letters: Letters): string {
	return [...text]
		.map((letter) => {
			if (letter.charCodeAt(0) < 0x80) return letter;
			const bytes = [...encode(letter, 'gbk')].map(hex).join('');
			return letters === 'gbk' ? bytes : `\\u${letter.charCodeAt(0)}${bytes}`;
		})
		.join('');
}

const WAY: Readonly<Record<Way, string>> = {
	plain: '',
	hidden: '\\v',
	struck: '\\strike',
	raised: '\\super'
};
const COLUMN = 900;

export function rtfOf(report: CompleteReport, letters: Letters): Uint8Array {
	const runs = (text: string): string =>
		runsOf(text)
			.map(({ way, text: printed }) => `{\\loch\\f1${WAY[way]} ${lettersOf(printed, letters)}}`)
			.join('');
	const line = (text: string): string => `\\pard\\plain ${runs(text)}\\par\n`;
	const table = ({ rows }: LaidTable): string => {
		const below: { rows: number; columns: number }[] = [];
		return rows
			.map((row) => {
				let shape = '\\trowd\\trleft-108';
				let cells = '';
				for (let x = 0; x < row.length;) {
					const cell = row[x];
					const above = below[x];
					if (!cell) break;
					const { columns } = cell.own ? cell : (above ?? { columns: 1 });
					if (cell.own) below[x] = { rows: cell.rows - 1, columns };
					shape += cell.own ? (cell.rows > 1 ? '\\clvmgf' : '') : '\\clvmrg';
					shape += `\\clbrdrt\\brdrs\\cellx${(x + columns) * COLUMN}`;
					const deleted = cell.figure ? '{\\deleted 9}{\\*\\bkmkstart 8}' : '';
					cells += `\\pard\\plain\\intbl ${deleted}${cell.own ? runs(cell.text) : ''}\\cell\n`;
					x += columns;
				}
				return `${shape}\n${cells}\\row\n`;
			})
			.join('');
	};
	const body = [
		line(titleOf(report)),
		line('一、总体情况'),
		line(OVERVIEW(report)),
		...tablesOf(report).flatMap((one) => [line(one.heading), table(one)]),
		...CLOSING.flat().map(line)
	].join('');
	const head =
		"{\\rtf1\\ansi\\ansicpg936\\uc2\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}" +
		'{\\stylesheet{\\s0 Normal;}}{\\*\\generator 7;}{\\header\\pard 6\\par}';
	return new TextEncoder().encode(`${head}${body}}`);
}
