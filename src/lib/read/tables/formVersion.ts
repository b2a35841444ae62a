import { FORM_VERSIONS, type FormVersion } from '../../form/field';
import { PROACTIVE_SECTIONS } from '../../form/proactive';
import { REQUEST_ROWS } from '../../form/requests';
import { proactiveRow } from '../labels/labels';
import { lettersOnly } from '../labels/normalise';
import type { Layout, Row } from '../layout/layout';
import { formsOf } from './columnHeads';

/** Which form the tables are, told from their labels alone: never from the year, never from the notice a report cites. */
interface FormEvidence {
	/** Null when no label tells. */
	readonly form: FormVersion | null;
	/** Labels of the other form standing among them; empty when there are none. */
	readonly against: readonly string[];
}

interface Vote {
	readonly form: FormVersion;
	readonly label: string;
}

const OTHER = /^六其他$/u;

function votesOf(row: Row): Vote[] {
	const { label, heads, printed } = row;
	const only = (forms: readonly FormVersion[]): Vote[] =>
		forms.length === 1 && forms[0] !== undefined ? [{ form: forms[0], label: printed }] : [];
	// （六）其他 is the row of 2019, 其他处理, as well as that of 2021, 3.其他.
	if (label.kind === 'requests_row' && OTHER.test(lettersOnly(printed))) return [];
	if (label.kind === 'requests_row') return only(REQUEST_ROWS.find((r) => r.id === label.id)?.forms ?? []);
	const byHeads = formsOf(heads);
	if (byHeads.length === 1) return only(byHeads);
	return only((['2019', '2021'] as const).filter((form) => proactiveRow(form, label.id) !== undefined));
}

/** The form most labels speak for. */
export function formOf(layout: Layout): FormEvidence {
	const votes = layout.rows.flatMap((row) => (row.kind === 'row' ? votesOf(row) : []));
	const of = (form: FormVersion) => votes.filter((vote) => vote.form === form).map((vote) => vote.label);
	const [old, recent] = [of('2019'), of('2021')];
	if (old.length === recent.length) return { form: null, against: old.length > 0 ? [...old, ...recent] : [] };
	return old.length > recent.length ? { form: '2019', against: recent } : { form: '2021', against: old };
}

const proactiveRows = (form: FormVersion): ReadonlySet<string> =>
	new Set(PROACTIVE_SECTIONS[form].flatMap(({ rows }) => rows.map(({ label }) => lettersOnly(label))));

/** Labels of rows of table 二 as only the other form prints them: 规范性文件 under the heads of 2021. They change no figure. */
export function rowsOfOtherForm(layout: Layout, form: FormVersion): readonly string[] {
	const own = proactiveRows(form);
	const others = FORM_VERSIONS.filter((other) => other !== form).map(proactiveRows);
	return layout.rows.flatMap((row) => {
		if (row.kind !== 'row' || row.label.kind !== 'proactive_row') return [];
		const printed = lettersOnly(row.printed);
		return !own.has(printed) && others.some((rows) => rows.has(printed)) ? [row.printed] : [];
	});
}
