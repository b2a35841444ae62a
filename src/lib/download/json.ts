import { STATES } from '../report/figure';
import { contentsOf, sourcesOf, yearsOf, type ExportedFigure } from '../text/exportedFigure';
import { STATE_WORDS } from '../text/states';

/**
 * The rows with what must be said of them, for programs: keys in English, one object a row by the ids of the columns,
 * null for what has no number, never 0. The states are those of the column `state`.
 */
export function jsonOf(exported: ExportedFigure): string {
	const { title, sentence, explain, coverage, table, catalog, language, address } = exported;
	const content = {
		title,
		description: sentence,
		explanation: explain,
		coverage,
		units: contentsOf(table, 'unit'),
		years: yearsOf(exported),
		selection: contentsOf(table, 'selection'),
		data_set: catalog.dataset,
		fictional: catalog.fictional,
		data_version: catalog.version,
		newest_report: catalog.newest,
		address,
		language,
		states: Object.fromEntries(
			STATES.map((state) => [
				state,
				{ label: STATE_WORDS[state][language], meaning: STATE_WORDS[state].explain[language] }
			])
		),
		columns: table.heads.map(({ id, label }) => ({ id, label })),
		rows: table.rows.map((row) =>
			Object.fromEntries(table.heads.map(({ id }, i) => [id, row.cells[i]?.file ?? null]))
		),
		sources: sourcesOf(exported)
	};
	return JSON.stringify(content, null, '\t') + '\n';
}
