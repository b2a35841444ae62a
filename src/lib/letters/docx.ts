import type * as docxLibrary from 'docx';
import type { Paragraph, Table } from 'docx';
import type { LetterItem, LetterPart } from './letter';

/** Fonts an office machine has; the second is what Word takes for 汉字. */
const FONT = { ascii: 'Times New Roman', eastAsia: 'FangSong', hAnsi: 'Times New Roman' };
const TITLE_FONT = { ...FONT, eastAsia: 'SimSun' };
/** Half points, as Word counts: 16 pt for the body, 22 pt for the title, as 党政机关公文格式 (GB/T 9704) has them. */
const BODY = 32;
const TITLE = 44;
const TABLE = 24;
/** Twips: two 汉字 of the body. */
const INDENT = 640;

/** Twips. */
const A4 = { width: 11906, height: 16838 };
const NARROW = { top: 850, bottom: 850, left: 850, right: 850 };
/** Half points: a table of many columns and what stands around it. */
const SMALL = 18;

type Docx = typeof docxLibrary;

function listed(docx: Docx, { text, details }: LetterItem, index: number): Paragraph[] {
	const line = (content: string, indent: number) =>
		new docx.Paragraph({
			indent: { firstLine: indent },
			children: [new docx.TextRun({ text: content, size: BODY, font: FONT })]
		});
	return [line(`${index + 1}. ${text}`, INDENT), ...details.map((detail) => line(detail, INDENT * 1.5))];
}

function tabled(docx: Docx, { heads, rows }: Extract<LetterPart, { kind: 'table' }>, size: number): Table {
	const cell = (text: string, bold: boolean) =>
		new docx.TableCell({
			children: [new docx.Paragraph({ children: [new docx.TextRun({ text, bold, size, font: FONT })] })]
		});
	return new docx.Table({
		width: { size: 100, type: docx.WidthType.PERCENTAGE },
		rows: [
			new docx.TableRow({ tableHeader: true, children: heads.map((text) => cell(text, true)) }),
			...rows.map((row) => new docx.TableRow({ children: row.map((text) => cell(text, false)) }))
		]
	});
}

function paragraphs(docx: Docx, part: LetterPart, wide: boolean): (Paragraph | Table)[] {
	if (part.kind === 'list') return part.items.flatMap((item, i) => listed(docx, item, i));
	if (part.kind === 'table') return [tabled(docx, part, wide ? SMALL : TABLE)];
	const title = part.kind === 'title';
	const centred = { alignment: docx.AlignmentType.CENTER, spacing: { after: BODY * 10 } };
	const right = { alignment: docx.AlignmentType.RIGHT, spacing: { before: BODY * 20 } };
	const layout = title
		? centred
		: part.kind === 'signature'
			? right
			: part.kind === 'salutation'
				? {}
				: { indent: { firstLine: INDENT } };
	return [
		new docx.Paragraph({
			...layout,
			children: [
				new docx.TextRun({
					text: part.text,
					bold: title || part.kind === 'heading',
					size: title ? (wide ? BODY : TITLE) : wide ? SMALL : BODY,
					font: title ? TITLE_FONT : FONT
				})
			]
		})
	];
}

/**
 * A letter as a Word document (docx). `wide`: on a page turned sideways, for a table of many columns. The library is
 * fetched when the first letter is made.
 */
export async function letterDocx(parts: readonly LetterPart[], wide = false): Promise<Blob> {
	const docx = await import('docx');
	const page = wide
		? {
				size: { orientation: docx.PageOrientation.LANDSCAPE, width: A4.width, height: A4.height },
				margin: NARROW
			}
		: { size: A4 };
	const document = new docx.Document({
		creator: '年报镜 Disclosure Lens',
		sections: [{ properties: { page }, children: parts.flatMap((part) => paragraphs(docx, part, wide)) }]
	});
	return docx.Packer.toBlob(document);
}
