import { Command, Option } from 'commander';
import type { Severity } from '../../lib/report/problem';
import { audited, type Whole } from '../auditing/audited';
import { auditJson } from '../auditing/json';
import { materialOf } from '../auditing/material';
import { closingLine, doubtRows, findingRows, NO_TEXTS, passageLines, summaryRows } from '../auditing/table';
import { Complaint } from '../complaint';
import { loadDivisions } from '../divisions';
import { languageOf } from '../language';
import { countyOption, editedOption, journalOption, langOption, workersOption } from '../reading/options';
import type { BatchOptions } from '../reading/batch';
import { columns } from '../reading/table';
import { noReportAmong, nothingIn } from '../reading/words';

interface Options extends BatchOptions {
	readonly json?: boolean;
	readonly summary?: boolean;
	readonly failOn?: Severity;
	readonly lang?: string;
}

/** From the lightest to the gravest. */
const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

const isReached = ({ findings }: Whole, from: Severity): boolean =>
	findings.some(({ severity }) => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(from));

async function audit(paths: readonly string[], options: Options): Promise<void> {
	const language = languageOf(options.lang);
	const material = await materialOf(paths, options, await loadDivisions(), language);
	if (material.reports.length === 0 && material.files === 0)
		throw new Complaint(`lens audit: ${nothingIn(paths)[language]}`);
	const whole = audited(material);
	if (options.json) console.log(JSON.stringify(auditJson(whole, material.doubts, language), null, 1));
	else if (options.summary) {
		console.log(columns(summaryRows(whole, language)));
		if (material.texts.size === 0) console.log(`\n${NO_TEXTS[language]}`);
	} else {
		if (whole.findings.length > 0) console.log(columns(findingRows(whole, language)));
		for (const line of passageLines(whole, language)) console.log(line);
		const doubts = doubtRows(whole, material.doubts, language);
		if (doubts.length > 1) console.log(`\n${columns(doubts)}`);
		console.log(`\n${closingLine(whole, language)}`);
	}
	if (material.reports.length === 0) throw new Complaint(`lens audit: ${noReportAmong(paths)[language]}`);
	if (material.refused > 0 || (options.failOn && isReached(whole, options.failOn))) process.exitCode = 1;
}

/** `lens audit PATH...`: reports in, what contradicts itself out, with the arithmetic. */
export function auditCommand(): Command {
	return new Command('audit')
		.description(
			'Audit reports: sums of the form, figures against other years, against the prose, and a county against its organs. Paths are documents, folders of documents, and folders with reports.csv and figures.csv. Rules about the text need documents. Exit code 0 when every file gave a report and no finding reaches --fail-on, else 1.'
		)
		.argument('<path...>', 'documents, folders of documents, folders of CSV')
		.option('--json', 'print findings, doubts and counts as JSON on stdout')
		.addOption(
			new Option(
				'--summary',
				'print how often each rule passes, fails and cannot be assessed, and no findings'
			).conflicts('json')
		)
		.addOption(
			new Option(
				'--fail-on <severity>',
				'exit with 1 when there is a finding of this severity or above'
			).choices(['error', 'warning', 'info'])
		)
		.addOption(countyOption())
		.addOption(editedOption())
		.addOption(workersOption())
		.addOption(journalOption())
		.addOption(langOption())
		.action(audit);
}
