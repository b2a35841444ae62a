import { FIELDS } from '../form/fields';
import { STATES } from '../report/figure';
import { figureOf, type Report } from '../report/report';
import { answerPath } from './answers/files';
import { reportFrom, unpackReport } from './answers/report';
import { ask, type Engine } from './engine';
import { reportCells, reportFacts, reportNotes } from './queries/report';
import type { AnswerSource } from './source';

/** A report by the engine alone; null when the data set has none of this id. */
export async function askReport(id: string, engine: Engine, signal?: AbortSignal): Promise<Report | null> {
	const [facts, cells, notes] = await Promise.all([
		ask(engine, reportFacts(id), signal),
		ask(engine, reportCells(id), signal),
		ask(engine, reportNotes(id), signal)
	]);
	const [row] = facts;
	if (!row) return null;
	const bare = reportFrom(row, []);
	const told = new Map(notes.map((note) => [String(note['field']), note]));
	// A cell that follows from the form alone is not listed, as in the files.
	const listed = cells.flatMap((cell) => {
		const field = FIELDS[Number(cell['at'])]?.id ?? '';
		const note = told.get(field);
		const silent = STATES[Number(cell['state'])] === figureOf(bare, field).state;
		return silent && !note ? [] : [{ ...note, ...cell }];
	});
	return reportFrom(row, listed);
}

/**
 * A whole report with its places, raw texts and remarks: from the file written at build time, else from the engine. Null
 * when the data set has none of this id. Rejects with an EngineError when neither can answer.
 */
export async function answerReport(
	id: string,
	source: AnswerSource,
	signal?: AbortSignal
): Promise<Report | null> {
	signal?.throwIfAborted();
	const held = await source
		.file(`${source.catalog.version}/${answerPath.report(id)}`, signal)
		.then(unpackReport)
		.catch(() => null);
	signal?.throwIfAborted();
	return held ?? askReport(id, await source.engine(), signal);
}
