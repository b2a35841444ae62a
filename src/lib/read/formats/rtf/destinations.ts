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

/** Words by which text is not what is printed, long enough to be known with a letter wrong. */
const HIDING = [...DESTINATIONS, 'deleted', 'strike', 'striked', 'super', 'webhidden'].filter(
	(word) => word.length > 4
);

const lettersOff = (a: string, b: string): number => [...a].filter((letter, i) => letter !== b[i]).length;

/** Whether a word is one letter off one that hides text: what it stands before may not be printed. */
export const isNearlyHiding = (word: string): boolean =>
	word.length > 4 &&
	!HIDING.includes(word) &&
	HIDING.some((hiding) => hiding.length === word.length && lettersOff(hiding, word) === 1);
