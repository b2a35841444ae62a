import type { Topic } from '../form/topics';
import { isOwn, type View } from '../view/view';
import { groupPartsFromFile, partsOfOrgan, pointsOf } from './answers/parts';
import { askerOf } from './asker';
import { partsAtHand } from './at-hand/parts';
import { pointsAtHand } from './at-hand/points';
import { organsAsked } from './counties';
import type { PartRow } from './rows';
import type { AnswerSource } from './source';

export interface AnsweredParts {
	readonly rows: readonly PartRow[];
	readonly from: 'file' | 'engine' | 'own';
}

/** The parts from the files of the counties asked about, else of a whole group; null when none holds them. */
async function partsFromFiles(
	topic: Topic,
	view: View,
	source: AnswerSource,
	signal?: AbortSignal
): Promise<readonly PartRow[] | null> {
	const organs = await organsAsked(view, source);
	if (!organs)
		return view.area === null
			? groupPartsFromFile(topic, view, (path) => source.file(`${source.catalog.version}/${path}`, signal))
			: null;
	if (view.organs.length !== 1) return partsAtHand(topic, view, organs);
	const points = topic.parts.map((id) => [id, pointsAtHand({ ...view, indicator: id }, organs)] as const);
	return partsOfOrgan(topic, new Map(points));
}

/**
 * The parts of a topic for the organs and years of a view. One organ's figures lead to its report; several are added up.
 * An organ read on this machine is shown by itself and never added to published ones. Rejects with an EngineError when
 * neither a file nor the engine can answer, and with AbortError when the signal is aborted.
 */
export async function answerParts(
	topic: Topic,
	view: View,
	source: AnswerSource,
	signal?: AbortSignal
): Promise<AnsweredParts> {
	signal?.throwIfAborted();
	const [only] = view.organs;
	if (view.organs.length === 1 && only !== undefined && isOwn(only)) {
		const own = await pointsOf(
			topic,
			async (indicator) => (await source.own?.({ ...view, indicator })) ?? []
		);
		return { rows: partsOfOrgan(topic, own), from: 'own' };
	}
	const published = { ...view, organs: view.organs.filter((organ) => !isOwn(organ)) };
	// A file that is missing or damaged is no reason to show nothing while the engine knows the answer.
	const held = await partsFromFiles(topic, published, source, signal).catch(() => null);
	signal?.throwIfAborted();
	if (held) return { rows: held, from: 'file' };
	const { askParts, engine } = await askerOf(source);
	return { rows: await askParts(topic, published, engine, signal), from: 'engine' };
}
