import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import { cellsText, coverageLines } from '../../text/charts/words';
import { STATE_WORDS } from '../../text/states';
import { componentIndicator } from '../../text/topics/units';
import { ofOneOrgan, type YearOfComponents } from '../../text/topics/years';
import { shortName } from '../../text/names';
import type { ComponentRow } from '../../data/questions/components/question';
import { SMALL } from '../drawing';
import { wrap } from '../textWidth';

/** Most lines a name may take under a year. */
const MOST_LINES = 3;

/** The name of the one organ a year is of, as it fits under the year; null where it does not, or where it is of several. */
export function organNote(row: ComponentRow | undefined, room: number): readonly string[] | null {
	if (!row?.organ || row.point) return null;
	const lines = wrap(shortName(row.organ.name), SMALL, room);
	return lines.length <= MOST_LINES ? lines : null;
}

/**
 * What stands under a year of components put together: of how many organs they are, or of one organ why there are none. Of components
 * of a whole all organs counted report every one, so any row tells it.
 */
export function yearNotes(
	topic: Topic,
	years: readonly YearOfComponents[],
	language: Language,
	/** Width of a year in px. */
	room: number
): readonly (readonly string[])[] {
	const rows = years.flatMap((year) => year.rows);
	if (!ofOneOrgan(rows)) {
		const first = years.flatMap((year) => year.rows.slice(0, 1));
		const indicator = componentIndicator(topic.components[0] ?? '');
		return years.map(
			({ year, rows: own }) =>
				organNote(own[0], room) ?? coverageLines(first, year, indicator, language).lines
		);
	}
	return years.map(({ rows: own, complete }) => {
		if (complete) return [];
		const states = new Set(own.map(({ point }) => point?.state ?? 'no_report'));
		const [only] = states;
		if (states.size === 1 && only && only !== 'reported') return [STATE_WORDS[only].short[language]];
		const known = own.filter(({ value }) => value !== null).length;
		return [cellsText(known, topic.components.length, language)];
	});
}
