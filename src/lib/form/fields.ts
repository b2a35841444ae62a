import { DISPUTE_FIELDS } from './disputes';
import { isOnForm, type Field, type FormVersion } from './field';
import { NARRATIVE_FIELDS } from './narrative';
import { PROACTIVE_FIELDS } from './proactive';
import { REQUEST_FIELDS } from './requests';

/** Every figure a report can give: 226 cells of the two forms and 6 figures of the prose, in the dictionary's order. */
export const FIELDS: readonly Field[] = [
	...PROACTIVE_FIELDS,
	...REQUEST_FIELDS,
	...DISPUTE_FIELDS,
	...NARRATIVE_FIELDS
];

const byId: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.id, field]));

/** The field with this id; throws on an id the form does not have, which is a mistake in the caller. */
export function fieldOf(id: string): Field {
	const field = byId.get(id);
	if (!field) throw new Error(`no field "${id}" on the form`);
	return field;
}

export const isFieldId = (id: string): boolean => byId.has(id);

/** Fields a report on this form can give, prose figures included; `none` is a report without the national tables. */
export function fieldsOn(form: FormVersion | 'none'): readonly Field[] {
	return FIELDS.filter((field) => isOnForm(field, form));
}
