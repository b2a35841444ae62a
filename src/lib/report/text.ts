/** The six sections of a report; `opening` is what stands before the first. */
export type SectionId = 'opening' | 'overview' | 'proactive' | 'requests' | 'disputes' | 'problems' | 'other';

/**
 * The prose of a report and how it names itself, for the rules that hold text against text. It stays on the machine that read
 * the document: it goes into no file of the project and of no data set.
 */
export interface ReportText {
	readonly title: string | null;
	/** Names of the reporting organ by where they stand: in the title, with the page, in the prose (由…编制). */
	readonly names: {
		readonly title: string | null;
		readonly page: string | null;
		readonly prose: string | null;
	};
	/** Years named in the title, and stated as the period covered. */
	readonly years: { readonly title: readonly number[]; readonly period: readonly number[] };
	/** Labels of both forms in one report, as printed; empty when they are of one. */
	readonly mixedLabels: readonly string[];
	/** Repeated lines were removed from the text, so that no figure of its tables can be taken. */
	readonly deduplicated: boolean;
	/** The paragraphs of each section, in simplified characters without spaces inside words. */
	readonly sections: Readonly<Partial<Record<SectionId, readonly string[]>>>;
}
