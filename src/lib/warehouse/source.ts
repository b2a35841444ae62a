import type { View } from '../view/view';
import type { Catalog } from './catalog';
import type { Engine } from './engine';
import type { Point } from './rows';

/** Where answers come from. */
export interface AnswerSource {
	readonly catalog: Catalog;
	/** A file of the data set as parsed JSON, by its path relative to the data set's folder. Rejects when it is not there. */
	file(path: string, signal?: AbortSignal): Promise<unknown>;
	/** The engine, started when first asked for. Rejects with an EngineError. */
	engine(): Promise<Engine>;
	/** Points of the organs of a view whose reports were read on this machine, as `ownPoints` gives them; absent where none can be. */
	own?(view: View): Promise<readonly Point[]>;
}
