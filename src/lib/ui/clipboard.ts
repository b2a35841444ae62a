/** The old way, which asks no permission and works on any address: what is selected is copied. */
function copySelected(text: string): boolean {
	const field = document.createElement('textarea');
	field.value = text;
	field.readOnly = true;
	// Out of sight, and where focus does not move the page.
	field.style.cssText = 'position:fixed;inset:0 auto auto 0;opacity:0';
	const focused = document.activeElement;
	document.body.append(field);
	try {
		field.select();
		return document.execCommand('copy');
	} catch {
		return false;
	} finally {
		field.remove();
		if (focused instanceof HTMLElement) focused.focus();
	}
}

/** Puts a text on the clipboard, and says whether it is there. Browsers have the newer way on addresses with https alone. */
export async function copyText(text: string): Promise<boolean> {
	// Of an address with http the browser gives no clipboard, whatever its type says.
	const clipboard = navigator.clipboard as Clipboard | undefined;
	if (clipboard === undefined) return copySelected(text);
	return clipboard.writeText(text).then(
		() => true,
		() => copySelected(text)
	);
}
