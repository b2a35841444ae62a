import type { Document } from '../document';
import { Refusal } from '../refusal';
import { charactersOf } from './doc/characters';
import { compoundFile } from './doc/compound';
import { informationOf } from './doc/information';
import { blocksOf } from './doc/page';
import { paragraphsOf } from './doc/paragraphs';
import { piecesIn } from './doc/pieces';
import { characterRuns, paragraphRuns } from './doc/runs';
import { styledBy, styleSheet } from './doc/styleSheet';
import { itemsOf } from './doc/tables';

/**
 * Word documents as kept from 1997 to 2003, and by WPS: the main text with its tables. Notes, heads, comments and text boxes are
 * not read. Libraries for this format cannot tell the end of a row from an empty cell, so it is taken apart here.
 */

/** Bytes; a book of a thousand pages has less. */
const MOST_PROPERTIES = 4_000_000;

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
	const lines = paragraphRuns(document, properties, information.paragraphPages);
	const characters = charactersOf(
		document,
		pieces,
		characterRuns(document, properties, information.characterPages),
		information.length,
		styledBy(styleSheet(properties, information.styles), lines)
	);
	const paragraphs = paragraphsOf(characters, lines, stream('Data'));
	return { blocks: blocksOf(itemsOf(paragraphs)), metadata: {} };
}
