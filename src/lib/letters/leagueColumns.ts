import type { Finding } from '../audit/audit';
import { UNEQUAL } from '../charts/drawing';
import { flagsOf } from '../data/flags';
import { localPoints } from '../data/questions/points/local';
import type { Point } from '../data/questions/points/point';
import { columnLabel } from '../form/componentLabels';
import type { Indicator } from '../form/indicator';
import { indicatorOf } from '../form/indicators';
import type { Language } from '../form/words';
import { gapSign } from '../text/charts/gaps';
import { flagsCell } from '../text/columns/comparedCells';
import { bare, isOfFew, NOTHING, pointText, quotient, rateWithCounts, unitText } from '../text/numbers';
import { bracketed } from '../text/punctuation';
import { STATE_WORDS } from '../text/states';
import type { Column, TableCell } from '../text/table';
import { isAuditColumn, type AuditColumn } from '../view/league';
import type { LeagueReport, LeagueRow } from './leagueRows';
import { amongHead, auditColumnWord, fileHead } from './leagueTexts';
import { formText, foundText, NO_REPORT, publishedText, rulesText } from './reportWords';

/** The columns of the league table: those of the audit, and any indicator. */

type Cell = Partial<TableCell> & Pick<TableCell, 'file'>;

/** What the columns are made from. */
export interface ColumnSources {
	readonly year: number;
	/** Findings that stand. */
	readonly findings: readonly Finding[];
	/** Whether the texts of all reports of the year were held against each other. */
	readonly compared: boolean;
	readonly language: Language;
}

/** What stands where there is no number: a dash, and the sign of the reason, which the key under the table explains. */
const missingText = (point: Pick<Point, 'state'>, language: Language): string =>
	point.state === 'no_cases' ? NOTHING : `${NOTHING}${gapSign(point, language)}`;

const noReport = (language: Language): Cell => ({
	file: null,
	text: missingText({ state: 'no_report' }, language),
	order: null,
	state: 'no_report'
});

/** A cell of the audit; a row without a report has none. */
type AuditCell = (known: LeagueReport, sources: ColumnSources) => Cell;

const found =
	(count: (known: LeagueReport) => number): AuditCell =>
	(known, { language }) => {
		const number = known.counts.assessed === 0 ? null : count(known);
		return { file: number, text: foundText(count(known), known.counts, language) };
	};

const AUDIT_CELLS: Readonly<Record<AuditColumn, AuditCell>> = {
	published_on: ({ report }, { language }) => {
		const text = publishedText(report, language);
		return { file: text, text, order: report.source.published };
	},
	form_used: ({ report }, { language }) => ({ file: formText(report, language) }),
	sums_hold: ({ identities }, { language }) => {
		if (identities === null || identities.checked === 0) return { file: null, text: NOTHING };
		const { holding, checked } = identities;
		return { file: holding, text: quotient(holding, checked, language), order: holding / checked };
	},
	rules_assessed: ({ counts }, { language }) => ({
		file: counts.assessed,
		text: rulesText(counts, language)
	}),
	errors: found(({ errors }) => errors),
	warnings: found(({ warnings }) => warnings),
	breaks: found(({ breaks }) => breaks),
	copies: ({ copies }, { compared, language }) =>
		copies > 0 || compared ? { file: copies, text: bare(copies, language) } : { file: null, text: NOTHING },
	jumps: found(({ jumps }) => jumps)
};

/** What a number of the audit is among, as files have it beside the number. */
const AMONG: Readonly<Partial<Record<AuditColumn, (known: LeagueReport) => number | null>>> = {
	sums_hold: ({ identities }) => identities?.checked ?? null,
	rules_assessed: ({ counts }) => counts.rules
};

const TEXTS: readonly AuditColumn[] = ['published_on', 'form_used'];

function auditColumns(id: AuditColumn, sources: ColumnSources): readonly Column<LeagueRow>[] {
	const { language } = sources;
	const [among, label] = [AMONG[id], amongHead(id, language)];
	return [
		{
			id,
			label: auditColumnWord(id, language),
			numeric: !TEXTS.includes(id),
			cell: ({ known }) => {
				if (known) return AUDIT_CELLS[id](known, sources);
				if (id !== 'published_on') return noReport(language);
				return { ...noReport(language), file: NO_REPORT[language], text: NO_REPORT[language] };
			}
		},
		...(among && label !== null
			? [
					{
						id: `${id}.of`,
						label,
						fileOnly: true,
						cell: ({ known }: LeagueRow) => ({ file: known && among(known) })
					}
				]
			: [])
	];
}

/** A figure of the organs in the year of the table, by organ. */
export function pointsBy(
	indicator: string,
	year: number,
	rows: readonly LeagueRow[]
): ReadonlyMap<string, Point> {
	const organs = rows.map(({ organ, known }) => ({ organ, reports: known ? [known.report] : [] }));
	const points = localPoints({ indicator, years: [year, year] }, organs);
	return new Map(points.map((point) => [point.organ, point]));
}

/** A unit stands in the head of the column and not in each of its cells. */
const WITHOUT_UNIT = '(unit not printed)';

/** A figure with the sign of a doubt, a rate with its counts, or a dash with the sign of the reason. */
function figureCell(point: Point, indicator: Indicator, isDoubted: boolean, language: Language): Cell {
	if (point.state !== 'reported')
		return { file: null, text: missingText(point, language), order: null, state: point.state };
	const text =
		indicator.kind === 'ratio'
			? rateWithCounts(point.numerator, point.denominator, language)
			: pointText(point, { ...indicator, unit: WITHOUT_UNIT }, language);
	return {
		file: point.value,
		text: isDoubted ? text + (text.endsWith('）') ? '' : ' ') + UNEQUAL : text,
		// As in a ranking: sorted by their value, three of three would come before 98 of 100.
		order: isOfFew(point, indicator) ? null : point.value
	};
}

/** Ids of the columns beside an indicator's own, which only files have. */
export const beside = (indicator: string, what: 'state' | 'numerator' | 'denominator' | 'checks'): string =>
	`${indicator}.${what}`;

/** An indicator, and for files its state, the counts of a rate, and what doubts it. */
function indicatorColumns(
	indicator: Indicator,
	rows: readonly LeagueRow[],
	{ year, findings, language }: ColumnSources
): readonly Column<LeagueRow>[] {
	const points = pointsBy(indicator.id, year, rows);
	const flags = flagsOf(findings, indicator.id);
	const pointOf = ({ organ }: LeagueRow) => {
		const point = points.get(organ.code);
		if (!point) throw new Error(`no point of ${organ.code}`);
		return point;
	};
	const doubts = (point: Point) => flags.get(point.report ?? '') ?? [];
	const unit = unitText(indicator, language);
	const name = columnLabel(indicator.id)[language];
	const label = name + (unit === '' ? '' : bracketed(unit, language));
	const file = (
		what: Parameters<typeof beside>[1],
		cell: (point: Point) => string | number | null
	): Column<LeagueRow> => ({
		id: beside(indicator.id, what),
		label: fileHead(name, what, language),
		fileOnly: true,
		cell: (row) => ({ file: cell(pointOf(row)) })
	});
	return [
		{
			id: indicator.id,
			label,
			numeric: true,
			cell: (row) => {
				const point = pointOf(row);
				return figureCell(point, indicator, doubts(point).length > 0, language);
			}
		},
		file('state', ({ state }) => STATE_WORDS[state][language]),
		...(indicator.kind === 'ratio'
			? [
					file('numerator', ({ numerator }) => numerator),
					file('denominator', ({ denominator }) => denominator)
				]
			: []),
		file('checks', (point) => flagsCell(doubts(point), language).file)
	];
}

/** The columns with these ids, each with what belongs to it. */
export const leagueColumns = (
	ids: readonly string[],
	rows: readonly LeagueRow[],
	sources: ColumnSources
): readonly Column<LeagueRow>[] =>
	ids.flatMap((id) => {
		if (isAuditColumn(id)) return auditColumns(id, sources);
		const indicator = indicatorOf(id);
		return indicator ? indicatorColumns(indicator, rows, sources) : [];
	});
