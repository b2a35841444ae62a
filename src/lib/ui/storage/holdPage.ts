/** What the browser asks before it leaves a page: whether the reader wants to lose what is under way. */
const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

let held = 0;

/** Has the browser ask before the page is left, until what it gives is called: what somebody confirmed is not kept yet. */
export function holdPage(): () => void {
	if (held++ === 0) addEventListener('beforeunload', ask);
	return () => {
		if (--held === 0) removeEventListener('beforeunload', ask);
	};
}
