import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import type { View } from '../../view/view';
import type { PartRow } from '../../warehouse/rows';
import type { Shape } from '../drawing';

/** The parts of a topic, as a chart takes them. */
export interface AskedParts {
	readonly topic: Topic;
	readonly view: View;
	readonly rows: readonly PartRow[];
	readonly language: Language;
	readonly shape: Shape;
	/** Width of the place in px. */
	readonly width: number;
}
