/** Today on this machine, YYYY-MM-DD: an office dates its letters by its own calendar, not by that of Greenwich. */
export function today(): string {
	const now = new Date();
	const two = (part: number) => String(part).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
