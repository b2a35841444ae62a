import type { DataSource } from '$lib/data/dataSource';
import type { OrganWithFindings } from '$lib/data/dataset';

/** Organs asked for at once: what one question may fetch is limited. */
const AT_ONCE = 25;

/** Organs with their reports, however many: those the data set does not have are left out. Rejects when they cannot be had. */
export async function organsDecidedAbout(
	codes: readonly string[],
	source: Pick<DataSource, 'organsWithReports'>
): Promise<readonly OrganWithFindings[]> {
	const found: OrganWithFindings[] = [];
	for (let at = 0; at < codes.length; at += AT_ONCE) {
		const organs = codes.slice(at, at + AT_ONCE);
		const all = await source.organsWithReports({ organs });
		if (all) found.push(...all);
		else
			for (const organ of organs) {
				const one = await source.organsWithReports({ organs: [organ] });
				if (!one) throw new Error(`the reports of ${organ} weigh too much`);
				found.push(...one);
			}
	}
	return found;
}
