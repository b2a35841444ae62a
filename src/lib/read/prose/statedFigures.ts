import type { Figure } from '../../report/figure';
import { isFigureValue } from '../../report/limits';
import { joinedNotes, writtenNote } from '../../report/notes/notes';
import { clausesIn, countsIn } from '../../report/prose/counts';
import { speakerOf, type Speaker } from '../../report/prose/scope';
import { sentencesOf, type Sentence } from '../../report/prose/sentences';
import type { Layout } from '../layout/layout';
import type { FigureCollector } from '../tables/figureCollector';
import { deniedBy, statedBy } from './statements';

/**
 * Figures stated in prose. Of every number is asked what it counts, whose it is and of which period; it is taken only when
 * all of that is known, and when every sentence that states the figure agrees.
 */

interface Stated {
	readonly field: string;
	readonly value: number;
	readonly raw: string;
	readonly clause: string;
	readonly notes: readonly string[];
}

/** The sentences of the sections that report; section five tells of plans. */
function sentencesIn(layout: Layout): readonly Sentence[] {
	const lines = layout.prose.filter(({ section }) => section !== 'problems');
	const sections = [...new Set(lines.map(({ section }) => section))];
	return sections.flatMap((section) =>
		sentencesOf(lines.flatMap((each) => (each.section === section ? [each.line] : [])))
	);
}

function statedIn(sentence: Sentence, speaker: Speaker): readonly Stated[] {
	const counted = countsIn(sentence, speaker).flatMap((count) =>
		statedBy(count, speaker.year).map((statement) => ({
			...statement,
			raw: count.raw,
			clause: count.sentence,
			notes: count.about
		}))
	);
	const denied = clausesIn(sentence, speaker).flatMap((clause) =>
		deniedBy(clause).map((statement) => ({
			...statement,
			raw: clause.text,
			clause: clause.sentence,
			notes: [writtenNote('none_stated')]
		}))
	);
	return [...counted, ...denied];
}

/** Reads the figures of the prose of an organ. */
export function readStatedFigures(
	layout: Layout,
	organ: string | null,
	year: number | null,
	collector: FigureCollector
): void {
	const speaker = speakerOf(organ, year);
	const all = sentencesIn(layout).flatMap((sentence) => statedIn(sentence, speaker));
	for (const field of new Set(all.map((each) => each.field))) {
		const stated = all.filter((each) => each.field === field);
		const [first] = stated;
		if (!first) continue;
		const { value, raw, clause, notes } = first;
		const place = { table: 'narrative', clause } as const;
		if (stated.some((each) => each.value !== value)) {
			const spellings = [...new Set(stated.map((each) => each.raw))].join(' / ');
			const reason = writtenNote('stated_differently');
			collector.add(field, { state: 'unreadable', reason, raw: spellings, place });
			collector.addProblem('prose_unclear', spellings);
			continue;
		}
		if (!isFigureValue(value)) {
			const reason = writtenNote('too_large');
			collector.add(field, { state: 'unreadable', reason, raw, place });
			collector.addUnreadableProblem(field, raw, reason);
			continue;
		}
		const note = notes.length > 0 ? { note: joinedNotes(notes) } : {};
		collector.add(field, { state: 'reported', value, raw, place, ...note } satisfies Figure);
	}
}
