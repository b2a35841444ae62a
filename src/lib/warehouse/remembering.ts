import type { Engine, Row } from './engine';

/** Answers kept, the least recently asked for going first: a reader goes back and forth among a few dozen views. */
const MOST_ANSWERS = 60;
/** Rows of an answer that is kept: a ranking of a country has forty thousand, of which a few would fill a tab. */
const MOST_ROWS = 5_000;

/**
 * An engine that remembers what it answered, by the text of the query: a data set never changes under one address, so the
 * same question has the same answer.
 */
export function remembering(engine: Engine): Engine {
	const answers = new Map<string, readonly Row[]>();
	const remember = (sql: string, rows: readonly Row[]) => {
		answers.delete(sql);
		if (rows.length > MOST_ROWS) return;
		answers.set(sql, rows);
		for (const [oldest] of answers) {
			if (answers.size <= MOST_ANSWERS) break;
			answers.delete(oldest);
		}
	};
	return {
		async rows(sql, signal) {
			signal?.throwIfAborted();
			const rows = answers.get(sql) ?? (await engine.rows(sql, signal));
			remember(sql, rows);
			return rows;
		},
		close() {
			answers.clear();
			return engine.close();
		}
	};
}
