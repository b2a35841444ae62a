/** The document that a report of the own data set was read from: its key, and where it was. Null where the project's own CSV lists it. */
export async function originalOfOwn(
	report: string
): Promise<{ readonly key: string; readonly file: string } | null> {
	const [{ originalOf }, { ownReports }, { REPORT_STORE }] = await Promise.all([
		import('$lib/own/original'),
		import('$lib/own/reports'),
		import('../read/reportStore')
	]);
	const stored = await REPORT_STORE.all();
	const { byKey } = ownReports(stored);
	const read = stored.find(({ key }) => byKey.get(key)?.id === report);
	const key = read ? originalOf(read) : null;
	return read && key !== null ? { key, file: read.file } : null;
}
