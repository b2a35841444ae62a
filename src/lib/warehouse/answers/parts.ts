import type { Topic } from '../../form/topics';
import { partRowFrom } from '../parsed';
import type { PartsAsked } from '../queries/parts';
import type { PartRow, Point } from '../rows';
import { pack, unpack, type Columns } from './columns';
import { answerPath } from './files';

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

/** The parts of a topic over a whole group, from the file computed at build time. Rejects when it cannot be fetched or is damaged. */
export async function groupPartsFromFile(
	topic: Topic,
	{ group, years: [from, to] }: Pick<PartsAsked, 'group' | 'years'>,
	read: Read
): Promise<readonly PartRow[]> {
	const rows = unpackParts(await read(answerPath.parts(topic.id, group)));
	return rows.filter(({ year }) => year >= from && year <= to);
}

/** The points of one organ for every part, from whoever can tell them. */
export async function pointsOf(
	topic: Topic,
	tell: (indicator: string) => Promise<readonly Point[]>
): Promise<ReadonlyMap<string, readonly Point[]>> {
	return new Map(await Promise.all(topic.parts.map(async (id) => [id, await tell(id)] as const)));
}
