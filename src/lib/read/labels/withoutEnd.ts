/**
 * A text without what stands at its end. `end` looks back from there and captures it, `/$(?<=(…+))/`: looked for forwards it would be
 * begun anew at every sign of a long text.
 */
export const withoutEnd = (text: string, end: RegExp): string =>
	text.slice(0, text.length - (end.exec(text)?.[1]?.length ?? 0));
