import type { Document } from '../document';
import { flatParts, packedParts, type OdfParts } from './odf/parts';
import { readSpreadsheet } from './odf/spreadsheet';
import { readText } from './odf/text';

/** OpenDocument files, as LibreOffice, WPS and state offices' own programs write them: texts and spreadsheets. */

const read = (parts: OdfParts): Document =>
	parts.kind === 'text' ? readText(parts) : readSpreadsheet(parts);

/** Reads the bytes of an .odt or .ods file. */
export const readOdf = (bytes: Uint8Array): Document => read(packedParts(bytes));

/** Reads the bytes of an .fodt or .fods file, which is one text of XML. */
export const readFlatOdf = (bytes: Uint8Array): Document => read(flatParts(bytes));
