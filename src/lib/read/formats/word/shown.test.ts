import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { faultsOf, type Appearance } from '../../testing/appearances';
import type { CompleteReport } from '../../testing/complete';
import { docxOf } from '../../testing/wordLayout';

const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const run = (text: string, properties = ''): string =>
	`<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const beside = (name: string, properties: string, styles = ''): Appearance => ({
	name,
	styles,
	markup: (figure) => run(figure) + run('1', properties),
	seen: 'figure'
});
const style = (id: string, properties: string, more = ''): string =>
	`<w:style w:type="character" w:styleId="${id}">${more}<w:rPr>${properties}</w:rPr></w:style>`;
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText> ${text} </w:instrText></w:r>`;

const WAYS: readonly Appearance[] = [
	beside('vanish', '<w:vanish/>'),
	beside('vanish, long', '<w:vanish w:val="true"></w:vanish>'),
	beside('vanish on', '<w:vanish w:val="on"/>'),
	beside('specVanish', '<w:specVanish/>'),
	beside('white', '<w:color w:val="FFFFFF"/>'),
	beside('white of the theme', '<w:color w:themeColor="background1"/>'),
	beside('nearly white', '<w:color w:val="FDFDFD"/>'),
	beside('as its ground', '<w:color w:val="C0C0C0"/><w:shd w:val="clear" w:fill="C0C0C0"/>'),
	beside('no filling', '<w14:textFill><w14:noFill/></w14:textFill>'),
	beside('no size', '<w:sz w:val="2"/>'),
	...['yellow', 'red', 'darkBlue', 'lightGray'].map((name) => {
		const colour = { yellow: 'FFFF00', red: 'FF0000', darkBlue: '000080', lightGray: 'C0C0C0' }[name] ?? '';
		return beside(`on ${name}`, `<w:color w:val="${colour}"/><w:highlight w:val="${name}"/>`);
	}),
	beside(
		'as half a ground',
		'<w:color w:val="808080"/><w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>'
	),
	beside(
		'filled white',
		'<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>'
	),
	beside('one percent wide', '<w:w w:val="1"/>'),
	beside('one percent wide, with its sign', '<w:w w:val="1%"/>'),
	beside('half a point', '<w:sz w:val="1"/>'),
	...['<w:fitText w:val="0"/>', '<w:w w:val="20"/>', '<w:spacing w:val="-240"/>'].map(
		(squeezed): Appearance => ({
			name: squeezed,
			markup: (f) => run(f) + run('1', squeezed),
			seen: 'doubt'
		})
	),
	{ name: 'Wingdings', markup: (f) => run(f, '<w:rFonts w:ascii="Wingdings"/>'), seen: 'doubt' },
	{
		name: 'white with a shadow',
		markup: (f) => run(f, '<w:color w:val="FFFFFF"/><w:shadow/>'),
		seen: 'doubt'
	},
	{
		name: 'cut off above',
		markup: (f) => `<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>${run(f)}`,
		seen: 'nothing'
	},
	{
		name: 'of its own colour on black',
		markup: (f) => run(f, '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>'),
		seen: 'figure'
	},
	{ name: 'closely set', markup: (f) => run(f, '<w:spacing w:val="-10"/><w:w w:val="90"/>'), seen: 'figure' },
	beside('by style', '<w:rStyle w:val="x"/>', style('x', '<w:vanish/>')),
	beside(
		'by an inherited style',
		'<w:rStyle w:val="x"/>',
		style('x', '', '<w:basedOn w:val="y"/>') + style('y', '<w:vanish/>')
	),
	beside('white by style', '<w:rStyle w:val="x"/>', style('x', '<w:color w:val="FFFFFF"/>')),
	beside('superscript', '<w:vertAlign w:val="superscript"/>'),
	beside('subscript', '<w:vertAlign w:val="subscript"/>'),
	beside('superscript by style', '<w:rStyle w:val="x"/>', style('x', '<w:vertAlign w:val="superscript"/>')),
	beside('raised', '<w:position w:val="8"/><w:sz w:val="12"/>'),
	beside('lowered', '<w:position w:val="-6"/>'),
	{ name: 'small', markup: (f) => run(f) + run('1', '<w:sz w:val="8"/>'), seen: 'doubt' },
	{ name: 'for the web', markup: (f) => run(f) + run('1', '<w:webHidden/>'), seen: 'doubt' },
	{ name: 'faint', markup: (f) => run(f) + run('1', '<w:color w:val="EEEEEE"/>'), seen: 'doubt' },
	{ name: 'raised as a whole', markup: (f) => run(f, '<w:position w:val="8"/>'), seen: 'figure' },
	{
		name: 'white on black',
		markup: (f) => run(f, '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>'),
		seen: 'figure'
	},
	{ name: 'not hidden', markup: (f) => run(f, '<w:vanish w:val="0"/>'), seen: 'figure' },
	{
		name: 'hidden before',
		markup: (f) => run(f, '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
		seen: 'figure'
	},
	{ name: 'all hidden', markup: (f) => run(f, '<w:vanish/>'), seen: 'nothing' },
	{ name: 'all white', markup: (f) => run(f, '<w:color w:val="FFFFFF"/>'), seen: 'nothing' },
	...['<w:strike/>', '<w:dstrike/>', '<w:strike w:val="true"></w:strike>'].flatMap((strike): Appearance[] => [
		{ name: `${strike} before`, markup: (f) => run('29', strike) + run(f), seen: 'doubt' },
		{ name: `${strike} all`, markup: (f) => run(f, strike), seen: 'nothing' }
	]),
	{
		name: 'struck by style',
		styles: style('x', '<w:dstrike/>'),
		markup: (f) => run('29', '<w:rStyle w:val="x"/>') + run(f),
		seen: 'doubt'
	},
	{
		name: 'deleted',
		markup: (f) => `<w:del w:id="1"><w:r><w:delText>1</w:delText></w:r></w:del>${run(f)}`,
		seen: 'figure'
	},
	{
		name: 'moved away',
		markup: (f) => `<w:moveFrom w:id="1">${run('1')}</w:moveFrom>${run(f)}`,
		seen: 'figure'
	},
	{
		name: 'deleted mark of the only paragraph',
		markup: (f) => `<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(f)}`,
		seen: 'figure'
	},
	{
		name: 'simple field',
		markup: (f) => `<w:fldSimple w:instr=" =SUM(LEFT) ">${run(f)}</w:fldSimple>`,
		seen: 'figure'
	},
	{
		name: 'simple field without result',
		markup: () => '<w:fldSimple w:instr=" =SUM(LEFT) "/>',
		seen: 'nothing'
	},
	{
		name: 'field',
		markup: (f) => field('begin') + code('=C2') + field('separate') + run(f) + field('end'),
		seen: 'figure'
	},
	{
		name: 'field in the code of a field',
		markup: (f) =>
			field('begin') +
			code('IF') +
			field('begin') +
			code('=A1') +
			field('separate') +
			run('55') +
			field('end') +
			field('separate') +
			run(f) +
			field('end'),
		seen: 'figure'
	},
	{
		name: 'drawn field',
		markup: (f) => field('begin') + code(`EQ \\o(${f},1)`) + field('end'),
		seen: 'nothing'
	},
	{
		name: 'drop-down list',
		markup: (f) =>
			`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="29"/><w:listEntry w:val="${f}"/></w:ddList></w:ffData></w:fldChar></w:r>${code('FORMDROPDOWN')}${field('end')}`,
		seen: 'figure'
	},
	...['bdo', 'dir', 'smartTag', 'customXml'].map((name): Appearance => ({
		name,
		markup: (f) => `<w:${name} w:val="ltr">${run(f)}</w:${name}>`,
		seen: 'figure'
	})),
	{ name: 'right to left', markup: (f) => `<w:bdo w:val="rtl">${run(f)}</w:bdo>`, seen: 'doubt' },
	{
		name: 'sdt',
		markup: (f) => `<w:sdt><w:sdtPr/><w:sdtContent>${run(f)}</w:sdtContent></w:sdt>`,
		seen: 'figure'
	},
	{
		name: 'ruby',
		markup: (f) =>
			`<w:r><w:ruby><w:rubyPr/><w:rt>${run('1')}</w:rt><w:rubyBase>${run(f)}</w:rubyBase></w:ruby></w:r>`,
		seen: 'figure'
	},
	{ name: 'formula', markup: (f) => `<m:oMath ${MATH}><m:r><m:t>${f}</m:t></m:r></m:oMath>`, seen: 'figure' },
	{
		name: 'power',
		markup: (f) =>
			`<m:oMath ${MATH}><m:sSup><m:e><m:r><m:t>${f}</m:t></m:r></m:e><m:sup><m:r><m:t>1</m:t></m:r></m:sup></m:sSup></m:oMath>`,
		seen: 'doubt'
	},
	{ name: 'symbol', markup: () => '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', seen: 'nothing' },
	{ name: 'two lines', markup: (f) => `<w:r><w:t>${f}</w:t><w:cr/><w:t>1</w:t></w:r>`, seen: 'doubt' },
	{
		name: 'shape',
		markup: () => '<w:r><w:drawing><wp:inline xmlns:wp="x"/></w:drawing></w:r>',
		seen: 'nothing'
	}
];

/** The document with the markup where the run of the mark was, and with styles. */
function docx(report: CompleteReport, mark: string, markup: string, styles: string): Uint8Array {
	const parts = unzipSync(docxOf(report));
	const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
	const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`;
	// The change tracked before it goes too: properties of a paragraph stand first.
	const marked = new RegExp(`(?:<w:del (?:(?!<w:del ).)*?)?<w:r><w:rPr></w:rPr><w:t>${mark}</w:t></w:r>`);
	return zipSync({
		...parts,
		'word/document.xml': strToU8(body.replace(marked, markup)),
		'word/styles.xml': strToU8(`<w:styles ${space}>${styles}</w:styles>`),
		'word/_rels/document.xml.rels': strToU8(relations)
	});
}

/** The document with the cell of the mark shaded. */
const inCell =
	(fill: string) =>
	(report: CompleteReport, mark: string, markup: string, styles: string): Uint8Array => {
		const parts = unzipSync(docx(report, mark, `⁂${markup}`, styles));
		const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
		const at = body.lastIndexOf('<w:tcPr>', body.indexOf('⁂')) + '<w:tcPr>'.length;
		const shaded = `${body.slice(0, at)}<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>${body.slice(at)}`;
		return zipSync({ ...parts, 'word/document.xml': strToU8(shaded.replace('⁂', '')) });
	};

describe('a figure in a Word document', () => {
	it.each([
		['FFFF00', 'FFFF00', 'nothing'],
		['FFFFFF', '000080', 'figure'],
		['000080', '000080', 'nothing'],
		['auto', '000000', 'figure']
	] as const)('of colour %s stands in a cell of colour %s', async (colour, fill, seen) => {
		const markup = (f: string): string => run(f, `<w:color w:val="${colour}"/>`);
		expect(await faultsOf({ name: colour, markup, seen }, inCell(fill))).toEqual([]);
	});

	it.each(WAYS.map((way) => [way.name, way] as const))('is what is seen of it: %s', async (_, way) => {
		expect(await faultsOf(way, docx)).toEqual([]);
	});
});
