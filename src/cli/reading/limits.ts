/** What one file may take. A clear answer within ten seconds and one gigabyte, start and end of the process included. */

export const SECONDS = 8;

const MB = 2 ** 20;
/** Objects and strings of a reading process. */
export const HEAP_MB = 768;
/** All memory of a reading process, bytes outside its heap included. */
export const MEMORY = 1024 * MB;
/** A document with its pictures is far below this. */
export const LARGEST_FILE = 256 * MB;

/** Files read at once in this process, without the start of another: text of this size takes milliseconds. */
export const FEW = 2;
export const SMALL_FILE = MB / 4;
