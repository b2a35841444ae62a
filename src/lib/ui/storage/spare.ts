/** What may be given up where the browser has no room for what a person confirmed. */

/** The documents as they came, which whoever dropped them has. */
export const SPARE = { database: 'disclosure-lens-originals', store: 'documents' } as const;

/** Whether there is such a database; asking makes none. */
async function isThere(): Promise<boolean> {
	const request = indexedDB.open(SPARE.database);
	let none = false;
	return new Promise((resolve) => {
		request.onupgradeneeded = () => {
			none = true;
			request.transaction?.abort();
		};
		request.onsuccess = () => {
			request.result.close();
			resolve(true);
		};
		request.onerror = () => resolve(!none);
	});
}

/** Gives it up, whole: that alone frees the room at once. Whether there was any. */
export async function giveUpSpare(): Promise<boolean> {
	if (!(await isThere())) return false;
	await new Promise<void>((resolve, reject) => {
		const request = indexedDB.deleteDatabase(SPARE.database);
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error ?? new Error('the browser removed nothing'));
	});
	const channel = new BroadcastChannel(`${SPARE.database}/${SPARE.store}`);
	channel.postMessage('changed');
	channel.close();
	return true;
}
