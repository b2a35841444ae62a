const INTERVAL = 500;

/**
 * npm runs a script in a shell, and ends that shell when it is itself told to end: the program in it would go on unseen. So a program
 * that npm started ends, as if told itself, when its parent is gone. (On Windows a parent that is gone cannot be told from one that is not.)
 */
export function stopWithParent(): void {
	if (process.env['npm_lifecycle_event'] === undefined) return;
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
	}, INTERVAL).unref();
}
