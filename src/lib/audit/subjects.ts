import { COUNTY_DIGITS } from '../report/organ';
import type { Report } from '../report/report';
import type { ReportText } from '../report/text';
import type { County, Subject, TextBeside } from './rule';

/** Reports put beside those they are held against: other years, the organs of a county, the texts of neighbours. */

/** Where the neighbours of an organ are: its county by code, else by the names around it; null when neither is known. */
function placeOf({ organ }: Report): string | null {
	if (organ.area !== null)
		return organ.area.length < COUNTY_DIGITS ? null : organ.area.slice(0, COUNTY_DIGITS);
	return organ.path.length > 0 ? organ.path.join('/') : null;
}

/** Whether a report is its county's roll-up: of the government, not of its general office (…人民政府办公室). */
const isRollUp = ({ organ }: Report): boolean => organ.kind === 'county' && !/办公[室厅]$/u.test(organ.name);

const grouped = <Key, EntityKind>(
	all: readonly EntityKind[],
	keyOf: (one: EntityKind) => Key | null
): Map<Key, EntityKind[]> => {
	const groups = new Map<Key, EntityKind[]>();
	for (const one of all) {
		const key = keyOf(one);
		if (key === null) continue;
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return groups;
};

/** The organs of each county and year that has a roll-up. */
function countiesOf(reports: readonly Report[]): (report: Report) => County | undefined {
	const governed = new Set(reports.filter(isRollUp).map(placeOf));
	const members = reports.filter((report) => report.organ.kind !== 'county' && governed.has(placeOf(report)));
	const byPlace = grouped(members, placeOf);
	const organs = new Map(
		[...byPlace].map(([place, all]) => [place, new Set(all.map(({ organ }) => organ.code)).size])
	);
	const byYear = grouped(members, (report) => `${placeOf(report)} ${report.year}`);
	return (report) => {
		const place = placeOf(report);
		if (place === null || !isRollUp(report)) return undefined;
		return { reports: byYear.get(`${place} ${report.year}`) ?? [], organs: organs.get(place) ?? 0 };
	};
}

/** For each report the texts it may repeat: its own of the year before, and its neighbours' of the year. */
function besideOf(
	reports: readonly Report[],
	texts: ReadonlyMap<string, ReportText>
): (report: Report) => readonly TextBeside[] {
	const told = reports.flatMap((report): TextBeside[] => {
		const text = texts.get(report.id);
		return text ? [{ report, text }] : [];
	});
	const byId = new Map(told.map((each) => [each.report.id, each]));
	const neighbours = grouped(told, ({ report }) =>
		placeOf(report) === null ? null : `${placeOf(report)} ${report.year}`
	);
	return (report) => {
		const before = byId.get(`${report.organ.code}-${report.year - 1}`);
		const around = neighbours.get(`${placeOf(report)} ${report.year}`) ?? [];
		return [...(before ? [before] : []), ...around.filter((each) => each.report.id !== report.id)];
	};
}

/**
 * Every report with what its rules need. `texts`: the prose of those whose document is at hand, by id of the report. Time
 * and memory grow with the number of reports, and with that of a county's texts.
 */
export function subjectsOf(
	reports: readonly Report[],
	texts: ReadonlyMap<string, ReportText> = new Map()
): readonly Subject[] {
	const organs = new Map<string, Map<number, Report>>();
	for (const report of reports) {
		const years = organs.get(report.organ.code) ?? new Map<number, Report>();
		organs.set(report.organ.code, years.set(report.year, report));
	}
	const countyOf = countiesOf(reports);
	const beside = besideOf(reports, texts);
	return reports.map((report): Subject => {
		const text = texts.get(report.id);
		const county = countyOf(report);
		return {
			report,
			years: organs.get(report.organ.code) ?? new Map(),
			...(text ? { text, beside: beside(report) } : {}),
			...(county ? { county } : {})
		};
	});
}
