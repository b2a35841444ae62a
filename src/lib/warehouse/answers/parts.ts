import type { Topic } from '../../form/topics';
import { partRowFrom, type PartsAsked } from '../queries/parts';
import type { PartRow, Point } from '../rows';
import { pack, unpack, type Columns } from './columns';
import { answerPath, type SeriesFile } from './files';
import { FACTS, unpackPoints } from './points';
import { everyYear } from './read';

const PART_KEYS = [
	'year',
	'indicator',
	'segment',
	'value',
	'numerator',
	'denominator',
	'reporting',
	'reports',
	'expected'
] as const;

/** Reads a file of the version at hand. */
type Read = (path: string) => Promise<unknown>;

export const packParts = (rows: readonly PartRow[]): Columns => pack(rows, PART_KEYS);

/** The rows again. Throws on anything but what `packParts` writes. */
export const unpackParts = (packed: unknown): readonly PartRow[] =>
	unpack(packed, PART_KEYS).map(partRowFrom);

const byPlace =
	({ parts }: Topic) =>
	(a: PartRow, b: PartRow): number =>
		a.year - b.year || parts.indexOf(a.indicator) - parts.indexOf(b.indicator);

/** The figures of one organ as parts: each leads to its report. */
export function partsOfOrgan(
	topic: Topic,
	points: ReadonlyMap<string, readonly Point[]>
): readonly PartRow[] {
	const rows = topic.parts.flatMap((indicator) =>
		(points.get(indicator) ?? []).map((point): PartRow => ({
			year: point.year,
			indicator,
			segment: null,
			value: point.value,
			numerator: point.numerator,
			denominator: point.denominator,
			reporting: point.state === 'reported' ? 1 : 0,
			reports: point.report === null ? 0 : 1,
			expected: 1,
			point
		}))
	);
	return rows.sort(byPlace(topic));
}

/** Whether the files hold the parts of a topic for those asked about. */
export const heldParts = ({ organs, area }: PartsAsked): boolean =>
	organs.length === 1 || (organs.length === 0 && area === null);

/** The parts of a topic from the files computed at build time. Rejects when a file cannot be fetched or is damaged. */
export async function partsFromFiles(
	topic: Topic,
	asked: PartsAsked,
	read: Read
): Promise<readonly PartRow[]> {
	const [organ] = asked.organs;
	const [from, to] = asked.years;
	if (organ === undefined) {
		const rows = unpackParts(await read(answerPath.parts(topic.id, asked.group)));
		return rows.filter(({ year }) => year >= from && year <= to);
	}
	const { facts, indicators } = (await read(answerPath.series(organ))) as SeriesFile;
	const known = unpack(facts, FACTS);
	const points = topic.parts.map(
		(id) => [id, everyYear(asked, unpackPoints(id, known, indicators[id]))] as const
	);
	return partsOfOrgan(topic, new Map(points));
}
