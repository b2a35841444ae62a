import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import type { View } from '../../view/view';
import type { ComponentFlags } from '../../data/flags';
import type { ComponentRow } from '../../data/questions/components/question';
import type { Shape } from '../drawing';

/** The components of a topic, as a chart takes them. */
export interface TopicChartInput {
	readonly topic: Topic;
	readonly view: View;
	readonly rows: readonly ComponentRow[];
	readonly language: Language;
	readonly shape: Shape;
	/** What the audit says of its figures. */
	readonly flags: ComponentFlags;
	/** Width of the place in px. */
	readonly width: number;
}
