import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import type { View } from '../../view/view';
import type { PartFlags } from '../../warehouse/findings';
import type { PartRow } from '../../warehouse/rows';
import type { Shape } from '../drawing';

/** The parts of a topic, as a chart takes them. */
export interface AskedParts {
	readonly topic: Topic;
	readonly view: View;
	readonly rows: readonly PartRow[];
	readonly language: Language;
	readonly shape: Shape;
	/** What the audit says of its figures. */
	readonly flags: PartFlags;
	/** Width of the place in px. */
	readonly width: number;
}
