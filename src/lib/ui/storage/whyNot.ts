/** Why the browser keeps nothing: there is no room; a later version of this program laid the database out; it lets no page keep data. */
export type WhyNot = 'full' | 'newer' | 'forbidden';

/** Of an error of the browser's database. */
export function whyNot(error: unknown): WhyNot {
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name === 'QuotaExceededError') return 'full';
	return name === 'VersionError' ? 'newer' : 'forbidden';
}
