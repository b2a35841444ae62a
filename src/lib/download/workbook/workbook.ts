import { strToU8, zipSync } from 'fflate';
import { escaped } from '../xml';
import { sheetXml, type Sheet } from './sheet';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** As text, as head, as text on several lines, as a cell of a form, the same marked: `sheet.ts` names them by their place. */
const STYLES =
	`<styleSheet xmlns="${MAIN}">` +
	'<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
	'<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
	'<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
	'<fill><patternFill patternType="solid"><fgColor rgb="FFFFE9B8"/></patternFill></fill></fills>' +
	'<borders count="3"><border/><border><left/><right/><top/><bottom style="thin"/></border>' +
	'<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>' +
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
	'<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
	'<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/>' +
	'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">' +
	'<alignment vertical="top" wrapText="1"/></xf>' +
	[0, 2]
		.map(
			(fill) =>
				`<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="2" xfId="0" applyFill="1" applyBorder="1" applyAlignment="1">` +
				'<alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
		)
		.join('') +
	'</cellXfs></styleSheet>';

const relation = (id: number, type: string, target: string): string =>
	`<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (list: readonly string[]): string =>
	`${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
const override = (part: string, type: string): string =>
	`<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;

/** The files a workbook is made of (ECMA-376, part 2): what each is, how they hang together, and the sheets. */
function partsOf(sheets: readonly Sheet[]): Readonly<Record<string, string>> {
	const names = sheets.map((_, i) => `worksheets/sheet${i + 1}`);
	const listed = sheets.map(
		({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`
	);
	return {
		'[Content_Types].xml':
			`${HEADER}<Types xmlns="${PACKAGE}/content-types">` +
			'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
			override('workbook', 'sheet.main') +
			override('styles', 'styles') +
			names.map((name) => override(name, 'worksheet')).join('') +
			'</Types>',
		'_rels/.rels': relations([relation(1, 'officeDocument', 'xl/workbook.xml')]),
		'xl/workbook.xml': `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relations([
			...names.map((name, i) => relation(i + 1, 'worksheet', `${name}.xml`)),
			relation(names.length + 1, 'styles', 'styles.xml')
		]),
		'xl/styles.xml': HEADER + STYLES,
		...Object.fromEntries(sheets.map((sheet, i) => [`xl/${names[i]}.xml`, sheetXml(sheet)]))
	};
}

/** The oldest time a zip can hold: equal sheets give equal bytes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A workbook (.xlsx) of these sheets. Zipped at once and here: writers that use workers start them from a `blob:`
 * address, which the site's policy refuses.
 */
export function workbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
	const parts = Object.entries(partsOf(sheets)).map(([path, xml]) => [path, strToU8(xml)] as const);
	return new Uint8Array(zipSync(Object.fromEntries(parts), { level: 6, mtime: NO_TIME }));
}
