import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import { STATE_WORDS } from '../../text/states';
import { partOf } from '../../text/topics/units';
import { ofOneOrgan, type YearOfParts } from '../../text/topics/years';
import { coverageLines } from '../words';

/**
 * What stands under a year of parts put together: of how many organs they are, or of one organ why there are none. Of parts
 * of a whole all organs counted report every one, so any row tells it.
 */
export function yearNotes(
	topic: Topic,
	years: readonly YearOfParts[],
	language: Language
): readonly (readonly string[])[] {
	const rows = years.flatMap((year) => year.rows);
	if (!ofOneOrgan(rows)) {
		const first = years.flatMap((year) => year.rows.slice(0, 1));
		const part = partOf(topic.parts[0] ?? '');
		return years.map(({ year }) => coverageLines(first, year, part, language).lines);
	}
	return years.map(({ rows: own, complete }) => {
		if (complete) return [];
		const states = new Set(own.map(({ point }) => point?.state ?? 'no_report'));
		const [only] = states;
		if (states.size === 1 && only && only !== 'reported') return [STATE_WORDS[only].short[language]];
		const known = own.filter(({ value }) => value !== null).length;
		return [language === 'zh' ? `${known}/${topic.parts.length} 格` : `${known}/${topic.parts.length} cells`];
	});
}
