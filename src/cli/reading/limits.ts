/** What one file may take: a clear answer within ten seconds of the processor and one gigabyte, start and end of the process included. */

/** Of the processor, so that what is read depends on the file and not on what else the machine does. */
export const SECONDS = 8;
/** Of the clock, after which a file hangs. */
export const PATIENCE = 120;

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
