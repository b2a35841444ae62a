import { FIELDS } from '../form/fields';
import { STATES } from '../report/figure';
import type { Report } from '../report/report';
import { answerPath } from './answers/files';
import { reportFrom, unpackReport } from './answers/report';
import { ask, type Engine } from './engine';
import { reportCells, reportFacts, reportNotes } from './queries/report';
import type { AnswerSource } from './source';

const REPORTED = STATES.indexOf('reported');

/** A report by the engine alone; null when the data set has none of this id. */
export async function askReport(
	id: string,
	organ: string,
	engine: Engine,
	signal?: AbortSignal
): Promise<Report | null> {
	const [facts, cells, notes] = await Promise.all([
		ask(engine, reportFacts(id, organ), signal),
		ask(engine, reportCells(id, organ), signal),
		ask(engine, reportNotes(id, organ), signal)
	]);
	const [row] = facts;
	if (!row) return null;
	const told = new Map(notes.map((note) => [String(note['field']), note]));
	// A cell without number and note follows from the form alone; it is not listed, as in the files.
	const listed = cells.flatMap((cell) => {
		const note = told.get(FIELDS[Number(cell['at'])]?.id ?? '');
		if (cell['value'] !== null) return [{ ...note, ...cell, state: REPORTED }];
		const state = STATES.findIndex((known) => known === note?.['state']);
		return note ? [{ ...note, ...cell, state }] : [];
	});
	return reportFrom(row, listed);
}

/**
 * A whole report with its places, raw texts and remarks: from the file written at build time, else from the engine. Null
 * when the data set has none of this id. Rejects with an EngineError when neither can answer.
 */
export async function answerReport(
	id: string,
	organ: string,
	source: AnswerSource,
	signal?: AbortSignal
): Promise<Report | null> {
	signal?.throwIfAborted();
	const held = await source
		.file(`${source.catalog.version}/${answerPath.report(id)}`, signal)
		.then(unpackReport)
		.catch(() => null);
	signal?.throwIfAborted();
	return held ?? askReport(id, organ, await source.engine(), signal);
}
