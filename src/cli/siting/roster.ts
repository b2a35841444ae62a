import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Words } from '../../lib/form/words';
import { countyOfCode, type BatchCounty } from '../../lib/read/identity/county';
import { rosterNames, rosterRows } from '../../lib/read/roster/names';
import { rosterOf, type Unplaced } from '../../lib/read/roster/roster';
import type { Divisions } from '../../lib/report/divisions';
import { COUNTY_DIGITS, type Organ } from '../../lib/report/organ';
import type { Report } from '../../lib/report/report';
import { rosterYear } from '../../lib/report/roster';
import { csvText } from '../csvText';
import { ROSTER_FILE } from '../../lib/own/handover/handover';

/** The roster of an office's folder (应报单位名单), and who of it is missing. */

const UNPLACED: Readonly<Record<Unplaced, Words>> = {
	no_name: { zh: '不是单位名称', en: 'is not what an organ is called' },
	elsewhere: { zh: '不是本县的单位', en: 'is of another county, or of a government above it' },
	twice: { zh: '前面已有', en: 'was there before' },
	several: {
		zh: '像是几个单位的简称，看不出是哪一个',
		en: 'shortens the names of several organs and does not say which'
	}
};

/** The one county all organs with a code lie in; null where they lie in several or none. */
function onlyCounty(reports: readonly Report[], divisions: Divisions): BatchCounty | null {
	const codes = new Set(
		reports.flatMap(({ organ: { area } }) =>
			area !== null && area.length >= COUNTY_DIGITS ? [area.slice(0, COUNTY_DIGITS)] : []
		)
	);
	const [only] = codes;
	return only !== undefined && codes.size === 1 ? countyOfCode(only, divisions) : null;
}

/** The roster that lies in a folder; undefined where there is none, or where nobody knows of which county it is. What of it is no organ is said on stderr. */
export async function rosterIn(
	folder: string,
	told: BatchCounty | null,
	reports: readonly Report[],
	divisions: Divisions,
	language: Language
): Promise<readonly Organ[] | undefined> {
	const path = join(folder, ROSTER_FILE);
	if (!existsSync(path)) return undefined;
	const names = rosterNames(rosterRows(await csvText(path)));
	const county = told ?? onlyCounty(reports, divisions);
	if (!county) {
		console.error(
			language === 'zh'
				? `${path}：不知道是哪个县的名单，没有采用；请用 --county 指定`
				: `${path}: of which county it is nobody says, so it is not used; --county NAME_OR_CODE names it`
		);
		return undefined;
	}
	const reporting = reports.map(({ organ }) => organ);
	const { organs, unplaced, shortened, townshipsAdded } = rosterOf(names, county, divisions, reporting);
	for (const { name, line, organ } of shortened)
		console.error(
			language === 'zh'
				? `${path}:${line}：“${name}”按简称对应已有报告的“${organ}”`
				: `${path}:${line}: "${name}" is taken for the short name of "${organ}", which reports`
		);
	for (const { name, line, why } of unplaced)
		console.error(
			language === 'zh'
				? `${path}:${line}：“${name}”${UNPLACED[why].zh}，未列入`
				: `${path}:${line}: "${name}" ${UNPLACED[why].en}, and is left out`
		);
	if (townshipsAdded)
		console.error(
			language === 'zh'
				? `${path}：名单中没有乡镇，按区划代码表加入${county.name}的乡镇`
				: `${path}: it names no township; those of ${county.name} in the list of divisions are added`
		);
	return organs;
}

const SEPARATOR: Words = { zh: '、', en: ', ' };

/** Who is missing by the roster, a line for each year the reports are of, the latest first; who reported and is not on it. */
export function rosterLines(
	roster: readonly Organ[],
	reports: readonly Report[],
	language: Language
): readonly string[] {
	const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => b - a);
	const named = (names: readonly string[]) => names.join(SEPARATOR[language]);
	return years.map((year) => {
		const { missing, reported, beyond } = rosterYear(roster, reports, year);
		const who = named(missing.map(({ name }) => name));
		const others = named(beyond.map(({ organ }) => organ.name));
		if (language === 'zh')
			return `${year} 年应报 ${roster.length}，已有 ${reported.length}，缺 ${missing.length}${who && `：${who}`}${others && `；不在名单上：${others}`}`;
		return `${year}: ${reported.length} of ${roster.length} on the roster, ${missing.length} missing${who && `: ${who}`}${others && `; not on it: ${others}`}`;
	});
}
