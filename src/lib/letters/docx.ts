import type * as docxLibrary from 'docx';
import type { IParagraphOptions, ISectionOptions, Paragraph, Table } from 'docx';
import { layoutOf, type Layout } from './docxLayout';
import type { LetterItem, LetterPart } from './letter';
import { signatureIndents } from './office';
import { titleLines } from './titleLines';

type Docx = typeof docxLibrary;

/** Paragraphs and tables of a paper, laid out as 党政机关公文格式 (GB/T 9704—2012) has it. */
function blocks(docx: Docx, layout: Layout) {
	const { font, size } = layout;
	const line = (
		text: string,
		options: IParagraphOptions = {},
		run: { readonly font?: Layout['font']['body']; readonly size?: number; readonly bold?: boolean } = {}
	): Paragraph =>
		new docx.Paragraph({
			spacing: spaced(0),
			...options,
			children: [
				new docx.TextRun({
					text,
					font: font.body,
					size: size.body,
					characterSpacing: layout.spacing,
					...run
				})
			]
		});
	const spaced = (before: number) => ({ line: layout.line, lineRule: docx.LineRuleType.EXACT, before });
	const indented = (text: string, last = false, before = 0) =>
		line(text, {
			spacing: spaced(before),
			alignment: docx.AlignmentType.BOTH,
			indent: { firstLine: layout.indent },
			keepNext: last,
			keepLines: last
		});
	const right = (text: string, ems: number, before = 0) =>
		line(text, {
			alignment: docx.AlignmentType.RIGHT,
			indent: { right: Math.round(ems * layout.em) },
			spacing: spaced(before),
			keepNext: true
		});

	const listed = ({ text, details }: LetterItem, index: number): readonly Paragraph[] => [
		line(`${index + 1}. ${text}`, {
			alignment: docx.AlignmentType.BOTH,
			indent: { firstLine: layout.indent }
		}),
		...details.map((detail) => indented(detail))
	];

	function table({ heads, rows, columns }: Extract<LetterPart, { kind: 'table' }>): Table {
		const cell = (text: string, head: boolean, at: number) =>
			new docx.TableCell({
				verticalAlign: docx.VerticalAlignTable.CENTER,
				margins: { left: 60, right: 60, top: 40, bottom: 40 },
				children: [
					new docx.Paragraph({
						alignment:
							head || columns?.[at]?.align === 'center' ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
						children: [new docx.TextRun({ text, size: size.table, font: head ? font.heading : font.body })]
					})
				]
			});
		return new docx.Table({
			width: { size: 100, type: docx.WidthType.PERCENTAGE },
			...(columns
				? {
						columnWidths: columns.map(({ width }) => Math.round((layout.width * width) / 100)),
						layout: docx.TableLayoutType.FIXED
					}
				: {}),
			rows: [
				new docx.TableRow({
					tableHeader: true,
					cantSplit: true,
					children: heads.map((text, at) => cell(text, true, at))
				}),
				...rows.map(
					(row) =>
						new docx.TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, false, at)) })
				)
			]
		});
	}

	/** `last`: the signature follows, which is to stand on no page without text of the body. `behind`: what stands before it. */
	return (part: LetterPart, last: boolean, behind?: LetterPart): readonly (Paragraph | Table)[] => {
		// Text does not stand at the line of a table.
		const before = behind?.kind === 'table' ? Math.round(layout.line / 2) : 0;
		switch (part.kind) {
			case 'list':
				return part.items.flatMap(listed);
			case 'table':
				return [table(part)];
			case 'signature': {
				const indents = signatureIndents(part.office, part.date);
				return [right(part.office, indents.office, layout.line * 2), right(part.date, indents.date)];
			}
			case 'number':
				return [line(part.text, { alignment: docx.AlignmentType.RIGHT })];
			case 'title':
				return [
					new docx.Paragraph({
						alignment: docx.AlignmentType.CENTER,
						spacing: {
							line: layout.titleLine,
							lineRule: docx.LineRuleType.EXACT,
							before: layout.line,
							after: layout.line
						},
						keepNext: true,
						children: titleLines(part.text).map(
							(text, at) =>
								new docx.TextRun({
									text,
									font: font.title,
									size: size.title,
									...(at > 0 ? { break: 1 } : {})
								})
						)
					})
				];
			case 'heading':
				return [
					line(
						part.text,
						{ indent: { firstLine: layout.indent }, keepNext: true, spacing: spaced(before) },
						{ font: font.heading }
					)
				];
			case 'annex':
				return [line(part.text, { pageBreakBefore: true }, { font: font.heading })];
			case 'annexed':
				// What runs over stands under the first 汉字 of the name, behind 附件：
				return [
					line('', { keepNext: true }),
					line(part.text, {
						alignment: docx.AlignmentType.BOTH,
						indent: { left: layout.indent + 3 * layout.em, hanging: 3 * layout.em },
						keepNext: last,
						keepLines: last
					})
				];
			case 'mark':
			case 'salutation':
				return [line(part.text)];
			case 'contact':
			case 'paragraph':
				return [indented(part.text, last, before)];
		}
	};
}

/** — 1 —, on the outer side of the page: right on odd pages, left on even ones. */
function pageNumber(docx: Docx, layout: Layout, side: 'left' | 'right') {
	const run = { font: layout.font.number, size: layout.size.number };
	return new docx.Footer({
		children: [
			new docx.Paragraph({
				alignment: side === 'right' ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
				indent: { [side]: layout.em },
				children: [new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'], ...run })]
			})
		]
	});
}

/** Whether a part stands before the signature, with at most the names of annexes between them. */
const isBeforeSignature = (parts: readonly LetterPart[], at: number): boolean => {
	const next = parts[at + 1]?.kind;
	return next === 'signature' || next === 'annexed';
};

/** What stands in the file beside its papers. */
interface DocxAbout {
	/** On a page turned sideways, for a table of many columns. */
	readonly wide?: boolean;
	/** What the figures rest on: told in the properties of the file, where no addressee looks for it. */
	readonly description: string;
}

/**
 * Papers as one Word document (docx), each on a page of its own with pages counted from one. The library is fetched when the
 * first is made.
 */
export async function papersDocx(
	papers: readonly (readonly LetterPart[])[],
	{ wide = false, description }: DocxAbout
): Promise<Blob> {
	const docx = await import('docx');
	const layout = layoutOf(wide);
	const block = blocks(docx, layout);
	const section = (parts: readonly LetterPart[]): ISectionOptions => ({
		properties: {
			type: docx.SectionType.NEXT_PAGE,
			page: {
				size: {
					...layout.page,
					orientation: wide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT
				},
				margin: layout.margin,
				pageNumbers: { start: 1 }
			}
		},
		footers: { default: pageNumber(docx, layout, 'right'), even: pageNumber(docx, layout, 'left') },
		children: parts.flatMap((part, at) => block(part, isBeforeSignature(parts, at), parts[at - 1]))
	});
	const document = new docx.Document({
		creator: '年报镜 Disclosure Lens',
		description,
		evenAndOddHeaderAndFooters: true,
		styles: { default: { document: { run: { size: layout.size.body, font: layout.font.body } } } },
		sections: papers.map(section)
	});
	return docx.Packer.toBlob(document);
}
