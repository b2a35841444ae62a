import type { Finding } from '../../audit/audit';
import { remarkOf, FIGURE_STATES, type Figure } from '../../report/figure';
import type { Organ } from '../../report/organ';
import type { Report } from '../../report/report';
import { cellsOf, type Cells } from '../../report/story';
import type { OrganWithFindings } from '../dataset';
import { pack } from './columns';
import { CELL_KEYS, dueIn, FINDING_KEYS, idOf, ORGAN_KEYS, REPORT_KEYS, type CountyFile } from './countyFile';
import { runsOf } from './runs';

/** A form that is due is written as nothing, one that is not visible as a question mark. */
const writtenForm = ({ form, year }: Report): string | null => (form === dueIn(year) ? null : (form ?? '?'));

const organRow = ({ code, name, kind, path, area, formerNames }: Organ) => ({
	code,
	name,
	kind,
	path: path.join(' '),
	area,
	former_names: formerNames.join(' ')
});

function reportRow(report: Report, organ: Organ, { values }: Cells) {
	const { id, year, source } = report;
	return {
		...source,
		id: id === idOf(organ.code, year) ? null : id,
		year,
		form: writtenForm(report),
		values: runsOf(values)
	};
}

const cellRow = (report: number, at: number, figure: Figure) => ({
	report,
	at,
	state: FIGURE_STATES.indexOf(figure.state),
	raw: figure.raw ?? null,
	note: remarkOf(figure),
	opening: figure.place?.opening ?? false,
	file: figure.place?.file ?? null,
	row: figure.place?.row ?? null,
	column: figure.place?.column ?? null,
	line: figure.place?.line ?? null,
	page: figure.place?.page ?? null,
	clause: figure.place?.clause ?? null
});

const findingRow = ({ key, rule, severity, doubtful, checks, cause }: Finding, report: number) => ({
	report,
	key,
	rule,
	severity,
	doubtful,
	checks: JSON.stringify(checks),
	cause: cause && JSON.stringify(cause)
});

/** The file of some organs, each with its reports in the order of years. */
export function packCounty(held: readonly OrganWithFindings[]): CountyFile {
	const reports = held.flatMap(({ organ, reports: own }) =>
		own.map((report) => ({ organ, report, cells: cellsOf(report) }))
	);
	const numbers = new Map(reports.map(({ report }, at) => [report.id, at]));
	const cells = reports.flatMap(({ cells: { stories } }, number) =>
		stories.map(([at, figure]) => cellRow(number, at, figure))
	);
	const findings = held.flatMap((each) => each.findings);
	return {
		organs: pack(
			held.map(({ organ }) => organRow(organ)),
			ORGAN_KEYS
		),
		counts: held.map(({ reports: own }) => own.length),
		reports: pack(
			reports.map(({ organ, report, cells: own }) => reportRow(report, organ, own)),
			REPORT_KEYS
		),
		cells: pack(cells, CELL_KEYS),
		findings: pack(
			findings.map((finding) => findingRow(finding, numbers.get(finding.report) ?? -1)),
			FINDING_KEYS
		),
		rules: Object.fromEntries(findings.map(({ rule, ruleName }) => [rule, ruleName]))
	};
}
