/** What the disk or the system refused: the person's to mend, and no fault of the program. */
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE']);

/** The disk has no room. A database says so in the words of the system, with its own stack behind it. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const NO_ROOM_SAID = /No space left on device|Disk quota exceeded|File too large/;

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : '';

/**
 * What the system refused, in one line; null where it was something else. What is written is put in place when it is whole, so that of a full
 * disk it can be said that what stood there stands.
 */
export function refusedBySystem(error: unknown): string | null {
	if (!(error instanceof Error)) return null;
	const [line = ''] = error.message.split('\n');
	if (NO_ROOM.has(codeOf(error)) || NO_ROOM_SAID.test(error.message))
		return `${line}: there is no room to write; what stood there before is as it was`;
	return REFUSED.has(codeOf(error)) ? line : null;
}
