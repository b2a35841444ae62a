import { memoised } from '../../labels/memoise';

/** Groups of a text in RTF that are not printed where they stand, by the word they begin with. */
export const DESTINATIONS: ReadonlySet<string> = new Set(
	(
		'stylesheet info header headerl headerr headerf footer footerl footerr footerf footnote annotation ' +
		'nonesttables nonshppict shprslt pntext listtext fldinst objdata xe tc tcn rxe txe pgdsctbl filetbl ' +
		// Programs write these with a sign that has older ones pass them over, which may be damaged.
		'bkmkstart bkmkend'
	).split(' ')
);

/** Of the groups that older programs pass over, those that are printed. */
export const NEW_AND_PRINTED: ReadonlySet<string> = new Set(['nesttableprops', 'ud', 'shppict']);

const LONGEST = 32;

/** Words by which text is not what is printed, long enough to be known with a letter wrong. */
const HIDING = [...DESTINATIONS, 'deleted', 'strike', 'striked', 'super', 'webhidden'].filter(
	(word) => word.length > 4
);

const lettersOff = (a: string, b: string): number => [...a].filter((letter, i) => letter !== b[i]).length;

/** Shorter ones are words of the format. */
const SHORTEST_JOINED = 4;
/** Words of the format that look like such. */
const SOUND: ReadonlySet<string> = new Set([
	...HIDING,
	...'astrike fittext fldrslt footery headery pict shpinst'.split(' ')
]);

/** Whether a word is the beginning of one that hides text and the end of another, or of the same, and a gap was between. */
const isJoined = (word: string): boolean =>
	[...word].some(
		(_, at) =>
			at > 0 &&
			HIDING.some((hiding) => hiding.startsWith(word.slice(0, at))) &&
			HIDING.some((hiding) => hiding.endsWith(word.slice(at)))
	);

/** Whether a word is what damage makes of one that hides text: what it stands before may not be printed. */
export const isNearlyHiding = memoised(
	LONGEST,
	(word) =>
		word.length >= SHORTEST_JOINED &&
		!SOUND.has(word) &&
		(isJoined(word) ||
			HIDING.some((hiding) => hiding.length === word.length && lettersOff(hiding, word) === 1))
);

/**
 * Whether the text a group begins with is a number: programs open a group to say something of the text in it, so that the word before
 * it is lost, and the word may have hidden it.
 */
export const isBareNumber = (bytes: Uint8Array): boolean =>
	/^\s*\d[\d,]*(?:\.\d+)?\s*$/.test(String.fromCharCode(...bytes.subarray(0, LONGEST)));
