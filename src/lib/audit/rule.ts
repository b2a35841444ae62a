import type { Words } from '../form/words';
import type { FigureState } from '../report/figure';
import type { Severity } from '../report/problem';
import type { Report } from '../report/report';
import type { Coverage } from '../report/rollUp';
import type { ReportText } from '../report/text';

/** Whether a rule holds; `not_assessable` when a figure it needs is not a number. */
export type Outcome = 'pass' | 'fail' | 'not_assessable';

/** How the two sides must stand to each other. */
export type Relation = '=' | '≤' | '≥';

/** What a rule looks at beside the report itself. */
type Reach = 'report' | 'years' | 'levels' | 'prose';

/** A cell a check reads, of this report or another, as it stands there; `sign` is how it enters its side. */
export interface Term {
	readonly report: string;
	readonly year: number;
	readonly field: string;
	readonly sign: 1 | -1;
	readonly state: FigureState;
	/** Null in every state but `reported`. */
	readonly value: number | null;
	/** Printed with 余, 约 or the like, or read with doubt: the arithmetic is exact, the figure may not be. */
	readonly doubtful: boolean;
}

/** One application of a rule: to a column, a row, a group of cells, or to the report as a whole. */
export interface Check {
	/** What of the rule: `total` of T3-ID:total. Empty where a rule is applied once a report. */
	readonly about: string;
	readonly outcome: Outcome;
	readonly left: readonly Term[];
	readonly relation: Relation;
	readonly right: readonly Term[];
	/** Sum of the left side less that of the right; null unless both are known. */
	readonly difference: number | null;
	/** Cells that are no numbers, which is why nothing can be said. */
	readonly missing: readonly Term[];
	/** Added to the right side: a limit that is no cell, such as 1000 (万元). */
	readonly limit?: number;
	/** What a rule that is not arithmetic found, in words. */
	readonly said?: Words;
	/** What two texts share word for word, longest first. */
	readonly passages?: readonly string[];
	/** Of how many known organs a sum over a county has the figure. */
	readonly coverage?: Coverage;
}

/** A report beside whose text another is held: of the same organ a year before, or of a neighbour in the same year. */
export interface TextBeside {
	readonly report: Report;
	readonly text: ReportText;
}

/** The organs of a county, for the report of its government. */
export interface County {
	/** Their reports of the same year. */
	readonly reports: readonly Report[];
	/** Organs that reported in any year at hand. */
	readonly organs: number;
}

/** A report with the others of its organ, by year. */
export interface Subject {
	readonly report: Report;
	readonly years: ReadonlyMap<number, Report>;
	/** The report's prose, where its document is at hand; rules about text concern no other report. */
	readonly text?: ReportText;
	/** Other texts at hand that this one may repeat. */
	readonly beside?: readonly TextBeside[];
	/** Only with the report of a county's government. */
	readonly county?: County;
}

/** Who reports, and for which year. Rules across years and levels need both. */
export type ReportFact = 'organ' | 'year';

export interface Rule {
	readonly id: string;
	/** The rule for short, as a column or a list names it. */
	readonly name: Words;
	readonly severity: Severity;
	readonly reach: Reach;
	/** The rule in one sentence. */
	readonly statement: Words;
	/** How a failure may come about without a mistake. */
	readonly legitimate: Words;
	/** Where it comes from: the form, the law, or arithmetic. */
	readonly ground: Words;
	/** The formula as people write it. */
	readonly formula: string;
	/** What of a report the rule needs to know beside its cells; a document may not say it. */
	readonly needs?: readonly ReportFact[];
	/** Failed checks of one report are one mistake: rules in force and rules issued by a township that makes none. */
	readonly oneFinding?: true;
	/** A failure tells why another rule failed, and is the cause given with its finding: no finding by itself. */
	readonly explains?: string;
	/** A failure is a doubt of the reading and not a mistake of the report: it stands in the list of doubts. */
	readonly ofReading?: true;
	/** None when the rule does not concern the report: its form does not print the cells, or there is nothing to compare. */
	readonly check: (subject: Subject) => readonly Check[];
}
