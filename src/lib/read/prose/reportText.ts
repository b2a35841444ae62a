import type { ReportText, SectionId } from '../../report/text';
import type { Metadata } from '../document';
import { nameInProse } from '../identity/claims';
import { nameInTitle } from '../identity/titleLine';
import { periodOf } from '../identity/year';
import { yearsIn } from '../identity/yearNumerals';
import { headingOf } from '../labels/headings';
import { withoutInnerSpaces } from '../labels/normalise';
import type { Layout } from '../layout/layout';

/** The longest prose of a report kept for the rules about text; what goes beyond it is no report's. */
const MOST_CHARACTERS = 60_000;

const nameOrNull = (name: string | null): string | null => (name === null || name.length < 2 ? null : name);

/** The paragraphs by section, without the headings. */
function sectionsOf(layout: Layout): ReportText['sections'] {
	const sections: Partial<Record<SectionId, string[]>> = {};
	let characters = 0;
	for (const { section, line } of layout.prose) {
		if (line === '' || headingOf(line) !== null) continue;
		characters += line.length;
		if (characters > MOST_CHARACTERS) break;
		(sections[section] ??= []).push(line);
	}
	return sections;
}

/** The prose of a document and how it names itself. `mixedLabels`, `deduplicated`: what its tables showed. */
export const reportTextOf = (
	title: string | null,
	layout: Layout,
	metadata: Metadata,
	{ mixedLabels, deduplicated }: Pick<ReportText, 'mixedLabels' | 'deduplicated'>
): ReportText => ({
	title,
	names: {
		title: nameOrNull(title === null ? null : nameInTitle(title)),
		page: nameOrNull(withoutInnerSpaces(metadata.publisher ?? '')),
		prose: nameOrNull(nameInProse(layout))
	},
	years: { title: title === null ? [] : yearsIn(title), period: periodOf(layout) },
	mixedLabels,
	deduplicated,
	sections: sectionsOf(layout)
});
