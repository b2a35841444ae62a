/** Resolves when the person or the system asks the process to stop. */
export const untilStopped = () =>
	new Promise<void>((stop) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
	});
