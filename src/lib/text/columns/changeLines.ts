import { indicatorOf } from '../../form/indicators';
import type { Language } from '../../form/words';
import { GROUP_WORDS } from '../../report/organ';
import type { OrganEntry } from '../../data/catalog';
import type {
	FigureChange,
	OrganChanges,
	ReportChange,
	Side,
	TotalChange,
	YearChanges
} from '../../data/changes/changes';
import type { ChangedFinding, FindingChange } from '../../audit/overYears';
import type { ReportYear } from '../../data/coverage';
import { changeOf, wordedChange } from '../change';
import { linesOf } from '../findings';
import { matchedChange } from '../matched';
import { exact, pointText } from '../numbers';
import { REPORT_STATUS_WORDS } from '../pages/coverage';
import { stateText } from '../states';
import { formName } from '../readings';

/** What changed, a line each: of them the page, its tables and the file are made. */

/** What a line says. Files have it as a code beside its words. */
export type ChangeKind =
	| `report_${ReportChange}`
	| 'published_later'
	| 'published_earlier'
	| 'form_changed'
	| 'figure_changed'
	| 'figure_few'
	| 'figure_same'
	| 'figure_not_comparable'
	| 'figure_missing'
	| `finding_${FindingChange}`
	| 'total';

/** One side of a line: as it is read, as a number where it is one, and its state as a code. */
export interface SideCell {
	readonly text: string;
	readonly file: number | null;
	readonly state: string;
}

export interface ChangeLine {
	readonly key: string;
	readonly kind: ChangeKind;
	/** Null of organs put together. */
	readonly organ: OrganEntry | null;
	/** Whose line it is, in words. */
	readonly who: string;
	/** What changed: an indicator, a rule, the report itself; with its id where it has one. */
	readonly what: string;
	readonly id: string | null;
	readonly unit: string | null;
	readonly before: SideCell;
	readonly now: SideCell;
	/** The change in words, and as a number; of a rate as a share of 1. */
	readonly change: { readonly text: string; readonly file: number | null };
	/** The change as a share of the year before, where that bears one. */
	readonly share: number | null;
	/** By how much it is put before others: of a count the share, of a rate the points. */
	readonly size: number;
	/** The arithmetic of a finding; of a figure nothing. */
	readonly detail: string;
	/** Findings that rest on either figure. */
	readonly doubts: number;
	readonly reports: readonly [before: string | null, now: string | null];
	/** Of organs put together: how many have both years, and of how many. */
	readonly matched: number | null;
	readonly expected: number | null;
	readonly finding: ChangedFinding | null;
}

const EMPTY: SideCell = { text: '', file: null, state: '' };

const WHAT = {
	report: { zh: '报告', en: 'Report' },
	published: { zh: '发布时间', en: 'Publication' },
	form: { zh: '所用的表', en: 'Form' }
} as const;

const BARE = {
	id: null,
	unit: null,
	before: EMPTY,
	now: EMPTY,
	change: { text: '', file: null },
	share: null,
	size: 0,
	detail: '',
	doubts: 0,
	matched: null,
	expected: null,
	finding: null
} as const;

/** By how many days later or earlier. */
export function laterText(days: number, language: Language): string {
	const n = Math.abs(days);
	if (language === 'zh') return n === 0 ? '日期相同' : `${days > 0 ? '晚' : '早'} ${n} 天`;
	return n === 0 ? 'same day' : `${n} ${n === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
}

const reportSide = ({ status }: ReportYear, language: Language): SideCell => ({
	text: REPORT_STATUS_WORDS[status][language],
	file: null,
	state: status
});

const daySide = ({ report, status }: ReportYear): SideCell => ({
	text: report?.published ?? '',
	file: null,
	state: status
});

type Own = Pick<ChangeLine, 'organ' | 'who' | 'reports'>;

function reportLines(changes: OrganChanges, own: Own, language: Language): readonly ChangeLine[] {
	const { organ, report, before, now, later, forms } = changes;
	const line = (
		kind: ChangeKind,
		what: keyof typeof WHAT,
		sides: Pick<ChangeLine, 'before' | 'now'> & Partial<Pick<ChangeLine, 'change'>>
	): ChangeLine => ({
		...BARE,
		...own,
		key: `${organ.code} ${what}`,
		kind,
		what: WHAT[what][language],
		...sides
	});
	return [
		line(`report_${report}`, 'report', {
			before: reportSide(before, language),
			now: reportSide(now, language)
		}),
		...(later === null || later === 0
			? []
			: [
					line(later > 0 ? 'published_later' : 'published_earlier', 'published', {
						before: daySide(before),
						now: daySide(now),
						change: { text: laterText(later, language), file: later }
					})
				]),
		...(forms === null
			? []
			: [
					line('form_changed', 'form', {
						before: { text: formName(forms[0], language), file: null, state: forms[0] ?? '' },
						now: { text: formName(forms[1], language), file: null, state: forms[1] ?? '' }
					})
				])
	];
}

function figureLine(figure: FigureChange, own: Own, language: Language): ChangeLine[] {
	const indicator = indicatorOf(figure.indicator);
	if (!indicator) return [];
	const { before, now, apart, doubts } = figure;
	const side = (of: Side): SideCell =>
		of.state === 'reported'
			? { text: pointText(of, indicator, language), file: of.value, state: of.state }
			: { text: stateText(of.state, indicator, language), file: null, state: of.state };
	const change = changeOf(now.value, before.value, indicator, apart, now, before);
	const worded = wordedChange(change, indicator, language);
	const known = before.value !== null && now.value !== null;
	const isFew = change.kind === 'difference' && indicator.kind !== 'ratio' && change.share === null;
	const kind: ChangeKind = !known
		? 'figure_missing'
		: change.kind === 'apart'
			? 'figure_not_comparable'
			: change.kind === 'none'
				? 'figure_few'
				: change.difference === 0
					? 'figure_same'
					: isFew
						? 'figure_few'
						: 'figure_changed';
	const stated = change.kind === 'difference' ? change : { difference: null, share: null };
	return [
		{
			...BARE,
			...own,
			key: `${own.organ?.code ?? ''} ${figure.indicator}`,
			kind,
			what: indicator.label[language],
			id: indicator.id,
			unit: indicator.unit,
			before: side(before),
			now: side(now),
			change: { text: worded.text, file: stated.difference },
			share: stated.share,
			size: Math.abs(stated.share ?? stated.difference ?? 0),
			doubts
		}
	];
}

const findingLine = (changed: ChangedFinding, own: Own, language: Language): ChangeLine => {
	const { change, finding } = changed;
	return {
		...BARE,
		...own,
		key: `${change} ${finding.key}`,
		kind: `finding_${change}`,
		what: finding.ruleName[language],
		id: finding.rule,
		detail: linesOf(finding, language)
			.map(({ about, arithmetic }) => `${about} ${arithmetic}`.trim())
			.join(language === 'zh' ? '；' : '; '),
		finding: changed
	};
};

function totalLines(
	{ group, indicator: id, rows, doubts }: TotalChange,
	year: number,
	language: Language
): ChangeLine[] {
	const indicator = indicatorOf(id);
	if (!indicator) return [];
	return rows
		.filter((row) => row.year === year && row.value !== null)
		.map((row): ChangeLine => {
			const { file, text } = matchedChange(row, rows, indicator, language);
			const stated = typeof file === 'number';
			const side = (value: number | null): SideCell =>
				stated && value !== null
					? { text: exact(value, indicator, language), file: value, state: 'reported' }
					: EMPTY;
			return {
				...BARE,
				key: `${group} ${id} ${row.segment ?? ''}`,
				kind: 'total',
				organ: null,
				who: GROUP_WORDS[group][language],
				reports: [null, null],
				what: indicator.label[language],
				id,
				unit: indicator.unit,
				before: side(row.matchedBefore),
				now: side(row.matchedNow),
				change: { text, file: stated ? file : null },
				doubts,
				matched: row.matched,
				expected: row.expected
			};
		});
}

const bySize = (a: ChangeLine, b: ChangeLine): number => b.size - a.size;

/** Everything that changed, in lines: what became of reports, figures by how much they changed, findings, and organs put together. */
export function changeLines(
	{ year, organs, totals }: YearChanges,
	language: Language
): readonly ChangeLine[] {
	const ownOf = ({ organ, before, now }: OrganChanges): Own => ({
		organ,
		who: organ.name,
		reports: [before.report?.report ?? null, now.report?.report ?? null]
	});
	return [
		...organs.flatMap((each) => reportLines(each, ownOf(each), language)),
		...organs
			.flatMap((each) => each.figures.flatMap((figure) => figureLine(figure, ownOf(each), language)))
			.toSorted(bySize),
		...organs.flatMap((each) => each.findings.map((finding) => findingLine(finding, ownOf(each), language))),
		...totals.flatMap((total) => totalLines(total, year, language))
	];
}
