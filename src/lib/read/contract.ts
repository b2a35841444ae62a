import { fieldsOn } from '../form/fields';
import type { Language } from '../form/words';
import type { Place } from '../report/figure';
import type { Severity } from '../report/problem';
import type { FileReading, ReadReport } from './read';

/** The reading contract: what `lens read --json` prints for each file. Other tools rely on these names. */
export interface FileJson {
	readonly file: string;
	readonly reports: readonly ReportJson[];
	readonly problems: readonly { severity: Severity; code: string; message: string }[];
}

interface ReportJson {
	readonly organ: string | null;
	readonly area_code: string | null;
	readonly year: number | null;
	readonly form: '2019' | '2021' | 'none';
	/** Taken from a summary of several organs, not from its own report. */
	readonly from_summary?: true;
	/** The day of publication (YYYY-MM-DD), and whether the page prints it, its head has it, or it is that of the signature. */
	readonly published?: { readonly date: string; readonly from: 'printed' | 'head' | 'signature' };
	readonly figures: Readonly<Record<string, FigureJson>>;
}

interface FigureJson {
	readonly status: 'reported' | 'blank' | 'not_applicable' | 'unreadable' | 'absent';
	readonly value: number | null;
	readonly raw: string | null;
	readonly where: Place | null;
	readonly note?: string;
	readonly reason?: string;
}

function figureJson(report: ReadReport, field: string): FigureJson {
	const figure = report.figures.get(field);
	if (!figure) return { status: 'absent', value: null, raw: null, where: null };
	const { state, raw = null, place = null } = figure;
	const common = { status: state, raw, where: place };
	if (figure.state === 'reported')
		return { ...common, value: figure.value, ...(figure.note === undefined ? {} : { note: figure.note }) };
	return { ...common, value: null, ...(figure.reason === undefined ? {} : { reason: figure.reason }) };
}

/** Every field of the report's form, and any other that was read (a report whose form no label tells). */
function reportJson(report: ReadReport): ReportJson {
	const form = report.form ?? 'none';
	const ids = new Set([...fieldsOn(form).map((field) => field.id), ...report.figures.keys()]);
	const figures = Object.fromEntries([...ids].map((id) => [id, figureJson(report, id)]));
	const { organ, areaCode, year, fromSummary, published } = report;
	const origin = {
		...(fromSummary ? { from_summary: true as const } : {}),
		...(published ? { published } : {})
	};
	return { organ, area_code: areaCode, year, form, ...origin, figures };
}

/** The element of the contract for a file, messages in one language. */
export function fileJson(reading: FileReading, language: Language): FileJson {
	return {
		file: reading.file,
		reports: reading.reports.map(reportJson),
		problems: reading.problems.map(({ severity, code, message }) => ({
			severity,
			code,
			message: message[language]
		}))
	};
}
