/** Where rejections end that nobody awaits: Node ends the process at one, a browser only says so. */
interface Place {
	readonly process?: {
		on(event: 'unhandledRejection', listener: () => void): unknown;
		off(event: 'unhandledRejection', listener: () => void): unknown;
	};
	addEventListener?(event: 'unhandledrejection', listener: (event: Event) => void): void;
	removeEventListener?(event: 'unhandledrejection', listener: (event: Event) => void): void;
}

/**
 * Tells of rejections that nobody awaits, as the pdf library leaves some on damaged files, until the function it gives is called. They
 * are the file's, of which one is read at a time.
 */
export function onUnawaited(tell: () => void): () => void {
	const place: Place = globalThis;
	const heard = (event: Event): void => {
		event.preventDefault();
		tell();
	};
	const { process } = place;
	if (process) process.on('unhandledRejection', tell);
	else place.addEventListener?.('unhandledrejection', heard);
	return () => {
		if (process) process.off('unhandledRejection', tell);
		else place.removeEventListener?.('unhandledrejection', heard);
	};
}
