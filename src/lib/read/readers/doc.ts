import type { Document } from '../document';
import { Refusal } from '../refusal';
import { compoundFile } from './doc/compound';
import { informationOf } from './doc/information';
import { lettersOf } from './doc/letters';
import { paragraphsOf } from './doc/paragraphs';
import { piecesIn } from './doc/pieces';
import { PICTURE } from './doc/printed';
import { characterRuns, paragraphRuns } from './doc/runs';
import { spannedRows } from './doc/spans';
import { itemsOf, type Item } from './doc/tables';
import { PageText } from './pageText';

/**
 * Word documents as kept from 1997 to 2003, and by WPS: the main text with its tables. Notes, heads, comments and text boxes are
 * not read. Libraries for this format cannot tell the end of a row from an empty cell, so it is taken apart here.
 */

/** Bytes; a book of a thousand pages has less. */
const MOST_PROPERTIES = 4_000_000;

function lay(items: readonly Item[], page: PageText): void {
	for (const item of items) {
		if (typeof item === 'string') line(item, page);
		else table(item.rows, page);
	}
}

function line(text: string, page: PageText): void {
	if (text.includes(PICTURE)) page.picture(PICTURE);
	for (const one of text.replaceAll(PICTURE, '').split('\n')) {
		page.text(one);
		page.endLine();
	}
}

function table(rows: Parameters<typeof spannedRows>[0], page: PageText): void {
	page.openTable();
	for (const row of spannedRows(rows)) {
		page.openRow();
		for (const cell of row) {
			page.openCell(cell.columns, cell.rows);
			lay(cell.items, page);
		}
	}
	page.closeTable();
}

/** Reads the bytes of a doc file. Throws when it is damaged in any way that may have moved its text. */
export function readDoc(bytes: Uint8Array): Document {
	const stream = compoundFile(bytes);
	const document = stream('WordDocument');
	if (!document) throw new Refusal('damaged');
	const information = informationOf(document);
	const properties = stream(information.tableStream);
	if (!properties) throw new Refusal('damaged');
	if (properties.byteLength > MOST_PROPERTIES) throw new Refusal('too_large');
	const pieces = piecesIn(properties, information.pieces);
	const letters = lettersOf(
		document,
		pieces,
		characterRuns(document, properties, information.characterPages),
		information.length
	);
	const paragraphs = paragraphsOf(
		letters,
		paragraphRuns(document, properties, information.paragraphPages),
		stream('Data')
	);
	const page = new PageText();
	lay(itemsOf(paragraphs), page);
	return { blocks: page.end(), metadata: {} };
}
