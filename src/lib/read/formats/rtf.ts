import type { Document } from '../document';
import { ensureWithin } from '../limits';
import { blocksOf } from './doc/page';
import { itemsOf } from './doc/tables';
import { paragraphsIn } from './rtf/paragraphs';

/** Rich text (.rtf, often named .doc): its paragraphs and tables, as those of a doc file are taken. */

/** Reads the bytes of rich text. Throws when its groups or its tables are not those of a sound document. */
export function readRtf(bytes: Uint8Array): Document {
	ensureWithin('bytes', bytes.length);
	return { blocks: blocksOf(itemsOf(paragraphsIn(bytes))), metadata: {} };
}
