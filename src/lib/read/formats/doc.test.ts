import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptDocuments } from '../../../../tests/documents/fixtures';
import { tried } from '../../../../tests/documents/judge';
import { INVENTED_PLACES } from '../../../../tests/documents/places';
import { Refusal } from '../refusal';
import { cell, definition, line, MERGED, rowEnd, tinyDoc, type TinyParagraph } from '../testing/tinyDoc';
import { readDoc } from './doc';

const textsOf = (...paragraphs: TinyParagraph[]): string[] =>
	readDoc(tinyDoc(paragraphs)).blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind));

/** The tables of a document: each cell by its text, with its spans where it has some. */
const tablesOf = (bytes: Uint8Array): string[][][] =>
	readDoc(bytes).blocks.flatMap((block) =>
		block.kind === 'grid'
			? [
					block.rows.map((row) =>
						row.map(({ text, columns, rows }) => (columns * rows === 1 ? text : `${text} ${columns}x${rows}`))
					)
				]
			: []
	);

const codeOf = (bytes: Uint8Array): unknown => {
	try {
		return readDoc(bytes).blocks.length;
	} catch (error) {
		return error instanceof Refusal ? error.code : 'damaged';
	}
};

describe('an old Word document', () => {
	it.each(keptDocuments('doc').map((document) => [document.name, document] as const))(
		'%s is read as printed',
		async (_, document) => {
			expect((await tried(document, INVENTED_PLACES)).findings).toEqual([]);
		}
	);

	it('tells an empty cell from the end of a row', () => {
		const three = definition([0, 1000, 2000, 3000]);
		const row = [cell('a'), cell(''), cell('3'), rowEnd(three)];
		const last = [cell('b'), cell('4'), cell(''), rowEnd(three)];
		expect(tablesOf(tinyDoc([...row, ...last, line('')]))).toEqual([
			[
				['a', '', '3'],
				['b', '4', '']
			]
		]);
	});

	it('gives spans from the edges of the cells, and from merges in both directions', () => {
		const wide = definition([0, 2010, 3000], [0, MERGED.top]);
		const narrow = definition([0, 1000, 2000, 3000], [0, 0, MERGED.below]);
		const joined = definition([0, 1000, 2000, 3000], [0, MERGED.first, MERGED.next]);
		const rows = [
			...[cell('head'), cell('high'), rowEnd(wide)],
			...[cell('a'), cell('1'), cell(''), rowEnd(narrow)],
			...[cell('b'), cell('2'), cell('covered'), rowEnd(joined)]
		];
		expect(tablesOf(tinyDoc([...rows, line('')]))).toEqual([
			[
				['head 2x1', 'high 1x2'],
				['a', '1'],
				['b', '2 2x1']
			]
		]);
	});

	it('begins a row further right with an empty cell, and leaves out a row all covered from above', () => {
		const top = definition([0, 1000, 2000], [MERGED.top, MERGED.top]);
		const below = definition([0, 1000, 2000], [MERGED.below, MERGED.below]);
		const right = definition([1000, 2000]);
		const rows = [
			...[cell('a'), cell('1'), rowEnd(top)],
			...[cell(''), cell(''), rowEnd(below)],
			...[cell('2'), rowEnd(right)]
		];
		expect(tablesOf(tinyDoc([...rows, line('')]))).toEqual([
			[
				['a', '1'],
				['', '2']
			]
		]);
	});

	it('puts rows aligned right or in the middle below one another as they are printed', () => {
		const rows = (alignment: number) => [
			...[cell('a'), cell('1'), rowEnd(definition([0, 1000, 2000]), 1, [0x548a, alignment, 0])],
			...[cell('2'), rowEnd(definition([0, 1000]), 1, [0x548a, alignment, 0])],
			line('')
		];
		expect(tablesOf(tinyDoc(rows(0)))[0]?.[1]).toEqual(['2']);
		expect(tablesOf(tinyDoc(rows(2)))[0]?.[1]).toEqual(['', '2']);
		expect(tablesOf(tinyDoc(rows(1)))[0]).toEqual([
			['a 2x1', '1 2x1'],
			['', '2 2x1']
		]);
	});

	it('reads the shape of a wide row from the stream it is kept in', () => {
		const edges = Array.from({ length: 31 }, (_, i) => i * 300);
		const [code, ...operand] = definition(edges);
		const list = [code & 255, code >> 8, ...operand];
		const cells = edges.slice(1).map((_, i) => cell(String(i)));
		const bytes = tinyDoc([...cells, rowEnd([0x6646, 0, 0, 0, 0]), line('')], {
			data: [list.length & 255, list.length >> 8, ...list]
		});
		expect(tablesOf(bytes)).toEqual([[edges.slice(1).map((_, i) => String(i))]]);
	});

	it('takes a table that holds another for the layout of the page', () => {
		const inner = [cell('x', 2), cell('1', 2), rowEnd(definition([0, 500, 900]), 2)];
		const page = [cell('left'), ...inner, cell('after'), rowEnd(definition([0, 1000, 2000]))];
		expect(textsOf(...page, line('end'))).toEqual(['left', 'grid', 'after', 'end']);
	});
});

describe('the text of an old Word document', () => {
	it('is without what was deleted or hidden', () => {
		expect(
			textsOf({ runs: [['12'], ['9', [0x0800, 1]], ['34', [0x0801, 1]], ['56', [0x083c, 1]], [' 件\r']] })
		).toEqual(['1234 件']);
	});

	it('shows that something was struck out, and keeps raised signs apart from digits', () => {
		expect(textsOf({ runs: [['12'], ['3', [0x0837, 1]], ['4\r']] })).toEqual(['12 ~ 4']);
		expect(textsOf({ runs: [['12'], ['3', [0x2a48, 1]], ['件\r']] })).toEqual(['12(3)件']);
		expect(textsOf({ runs: [['12'], ['3', [0x4845, 6, 0]], ['件\r']] })).toEqual(['12(3)件']);
		expect(textsOf(line('12\x02'))).toEqual(['12(*)']);
	});

	it('has a blot for a digit in the colour of the paper', () => {
		for (const white of [
			[0x6870, 255, 255, 255, 0],
			[0x2a42, 8]
		] as const)
			expect(textsOf({ runs: [['12'], ['3', white], ['件\r']] })).toEqual(['12\ufffd件']);
	});

	it('is of a field its result, and a blot where only Word can work it out', () => {
		expect(textsOf(line('\x13 =A1+B1 \x1412\x15件'))).toEqual(['12件']);
		expect(textsOf(line('共\x13 EQ \\o(1,2) \x15件'))).toEqual(['共\ufffd件']);
		expect(textsOf(line('共\x13 XE "a" \x15件'))).toEqual(['共件']);
	});

	it('breaks where its lines and pages do', () => {
		expect(textsOf(line('12\x0b34\x0c56'))).toEqual(['12', '34', '56']);
	});
});

describe('an old Word document is refused', () => {
	const good = [line('one'), line('two')];

	it('when it has a password, or is older than Word 97', () => {
		expect(codeOf(tinyDoc(good))).toBe(2);
		expect(codeOf(tinyDoc(good, { flags: 0x100 }))).toBe('encrypted');
		const old = tinyDoc(good);
		const head = old.findIndex((byte, i) => byte === 0xec && old[i + 1] === 0xa5);
		old.set([0xdc, 0xa5, 0x65, 0], head);
		expect(codeOf(old)).toBe('old_format');
	});

	it('when its marks and the properties of its paragraphs disagree', () => {
		const bytes = tinyDoc(good);
		const mark = bytes.findIndex((byte, i) => byte === 0x0d && bytes[i + 2] === 't'.charCodeAt(0));
		bytes.set([0x20], mark);
		expect(codeOf(bytes)).toBe('damaged');
	});

	it('when a row has other cells than its shape', () => {
		const row = [cell('a'), cell('1'), rowEnd(definition([0, 1000, 2000, 3000])), line('')];
		expect(codeOf(tinyDoc(row))).toBe('damaged');
	});

	it('when its chains run in a circle or out of the file', () => {
		for (const next of [2, 0x00ffffff]) {
			const bytes = tinyDoc(good);
			new DataView(bytes.buffer).setUint32(512 + 2 * 4, next, true);
			expect(codeOf(bytes)).toBe('damaged');
		}
	});

	it('when it is cut, unless only padding is lost', () => {
		const bytes = tinyDoc(good);
		const codes = Array.from({ length: bytes.length / 64 }, (_, i) => codeOf(bytes.slice(0, i * 64)));
		const sound = codes.indexOf(2);
		expect(codes.slice(0, sound)).toEqual(codes.slice(0, sound).map(() => 'damaged'));
		expect(bytes.length - sound * 64).toBeLessThan(512);
	});
});

describe('a damaged old Word document', () => {
	const documents = keptDocuments('doc');
	const SECTOR = 512;
	const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
	const sector = (bytes: Uint8Array, at: number) => Math.floor((at * bytes.length) / SECTOR) * SECTOR;

	/** What may happen to bytes on their way. A digit that became another digit is another document, and no reader can tell. */
	const damages = {
		changed: (bytes: Uint8Array, at: number, to: number) => {
			const place = Math.floor(at * bytes.length);
			return isDigit(bytes[place]) && isDigit(to) ? bytes : bytes.with(place, to);
		},
		cut: (bytes: Uint8Array, at: number) => bytes.slice(0, Math.floor(at * bytes.length)),
		emptied: (bytes: Uint8Array, at: number) => {
			const from = sector(bytes, at);
			return Uint8Array.from(bytes).fill(0, from, from + SECTOR);
		},
		moved: (bytes: Uint8Array, at: number, to: number) =>
			Uint8Array.from(bytes).copyWithin(sector(bytes, at), sector(bytes, to / 256)),
		overwritten: (bytes: Uint8Array, at: number, to: number) => {
			const place = Math.floor(at * bytes.length);
			return bytes.map((byte, i) => (i >= place && i < place + 32 ? (byte ^ to ^ (i * 37)) & 255 : byte));
		}
	};

	it.each(Object.entries(damages))('%s is read right or not at all', async (_, damage) => {
		// Doubles would crowd near 0.
		const at = fc.nat({ max: 99_999 }).map((n) => n / 100_000);
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...documents), at, fc.nat(255), async (document, place, to) => {
				const bytes = damage(Uint8Array.from(document.bytes), place, to);
				const { findings } = await tried({ ...document, bytes }, INVENTED_PLACES);
				expect(findings.filter(({ fault }) => fault === 'wrong' || fault === 'crashed')).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});
});
