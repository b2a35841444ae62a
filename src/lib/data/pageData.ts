import type { TrendRow } from './questions/trend/question';
import type { FigureState } from '../report/figure';
import type { OrganGroup } from '../report/organ';
import type { Aggregation, View } from '../view/view';
import type { AreaEntry, OrganEntry, ReportEntry } from './catalog';
import type { FindingWithOrgan } from './questions/findings/question';
import type { Point } from './questions/points/point';

/** What the pages of an organ and of an area are made of: loaded beside those pages, put in words by `text/`. */

/** One indicator of an organ: its points over all years, and of the last year with a value those of its peers, itself among them. */
export interface Headline {
	readonly indicator: string;
	readonly points: readonly Point[];
	readonly latest: Point;
	readonly peers: readonly Point[];
}

/** What a report says of a field: a number, with a remark where the report makes one, or the state it has in place of it. */
export type HeldCell =
	| number
	| { readonly value: number; readonly note: string }
	| Exclude<FigureState, 'reported'>;

/** Everything the reports of an organ say: a row a field that any of them has, a cell a year. */
export interface HeldFigures {
	/** Years with a report, the earliest first. */
	readonly years: readonly { readonly year: number; readonly report: string }[];
	readonly rows: readonly { readonly field: string; readonly cells: readonly HeldCell[] }[];
}

/** The figures of one year beside those of the neighbours: a point an indicator, null where a neighbour has no report. */
export interface Neighbours {
	readonly year: number;
	readonly indicators: readonly string[];
	/** The organ itself first, then every organ of its group in its county with a figure among these. */
	readonly rows: readonly {
		readonly organ: string;
		readonly name: string;
		readonly points: readonly (Point | null)[];
	}[];
}

export interface OrganPage {
	readonly organ: OrganEntry;
	/** Areas it lies in, widest first. */
	readonly around: readonly AreaEntry[];
	/** Its reports in the order of years. */
	readonly reports: readonly ReportEntry[];
	/** The organs of its group in its county, itself among them; empty when it lies in no county. */
	readonly peers: readonly string[];
	readonly headlines: readonly Headline[];
	/** The view its figure opens with: of an indicator it has a figure of, if it has any. */
	readonly view: View;
	/** Whether that has two years to draw; else its figures stand in a row beside those of its neighbours. */
	readonly isTrend: boolean;
	/** Null where no neighbour has any of its figures. */
	readonly neighbours: Neighbours | null;
	readonly held: HeldFigures;
	/** What the audit found in its reports. */
	readonly findings: readonly FindingWithOrgan[];
}

/** Several organs put together in one year: the value, by the way that the indicator allows, and how many of those asked about it is made of. */
export interface AreaTotal extends Pick<TrendRow, 'largestName' | 'largestValue'> {
	readonly indicator: string;
	readonly aggregation: Aggregation;
	readonly year: number;
	readonly value: number | null;
	/** Of a ratio: the two sums, over the organs that have both. */
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly reporting: number;
	readonly expected: number;
}

export interface AreaPage {
	readonly area: AreaEntry;
	/** Areas it lies in, widest first. */
	readonly around: readonly AreaEntry[];
	/** Areas directly in it that are more than one organ. */
	readonly inside: readonly AreaEntry[];
	readonly organs: readonly OrganEntry[];
	readonly reports: readonly ReportEntry[];
	/** The group that is added up. */
	readonly group: OrganGroup;
	/** Empty where so many organs lie in it that only the engine could add them up. */
	readonly totals: readonly AreaTotal[];
}

/** The organs of a county nearest in size to one, and the year in which they are. */
export interface Similar {
	readonly year: number;
	/** Codes, the nearest first. */
	readonly organs: readonly string[];
}

