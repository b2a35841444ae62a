import type { ReportText, SectionId } from '../report/text';
import type { Metadata } from './document';
import { closed } from './fold';
import { headingOf } from './headings';
import { nameInProse, nameInTitle } from './organ';
import type { Layout } from './rows';
import { yearsIn, periodOf } from './year';

/** The longest prose of a report kept for the rules about text; what goes beyond it is no report's. */
const MOST_CHARACTERS = 60_000;

const named = (name: string | null): string | null => (name === null || name.length < 2 ? null : name);

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
export const textOf = (
	title: string | null,
	layout: Layout,
	metadata: Metadata,
	{ mixedLabels, deduplicated }: Pick<ReportText, 'mixedLabels' | 'deduplicated'>
): ReportText => ({
	title,
	names: {
		title: named(title === null ? null : nameInTitle(title)),
		page: named(closed(metadata.publisher ?? '')),
		prose: named(nameInProse(layout))
	},
	years: { title: title === null ? [] : yearsIn(title), period: periodOf(layout) },
	mixedLabels,
	deduplicated,
	sections: sectionsOf(layout)
});
