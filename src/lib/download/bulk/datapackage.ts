import { FIELDS } from '../../form/fields';
import { FIGURE_STATES } from '../../report/figure';
import type { BulkFile, DataFile } from '../../data/catalog';
import { ALL_COLUMNS, type AllColumn } from '../../build/figureLineColumns';
import type { Whole } from '../../build/bulk';
import { DESCRIPTION, FICTIONAL_DESCRIPTION, FICTIONAL_NAME, LICENCE, NAME } from './about';
import { DICTIONARY_COLUMNS } from './dictionary';

/** Formats of files that hold no table the package can describe column by column. */
const TYPES: Readonly<Record<string, readonly [format: string, mediatype: string]>> = {
	xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
	jsonl: ['jsonl', 'application/jsonl'],
	parquet: ['parquet', 'application/vnd.apache.parquet'],
	dictionary_json: ['json', 'application/json']
};

function columnSchema({ name, type, meaning }: AllColumn) {
	const constraints: Readonly<Record<string, object>> = {
		report: { required: true },
		code: { required: true },
		year: { required: true },
		field: { required: true, enum: FIELDS.map(({ id }) => id) },
		state: { required: true, enum: FIGURE_STATES },
		data_set: { required: true, enum: ['published', 'fictional'] }
	};
	return {
		name,
		type,
		description: `${meaning.en} / ${meaning.zh}`,
		...(name in constraints ? { constraints: constraints[name] } : {})
	};
}

const CSV = {
	profile: 'tabular-data-resource',
	format: 'csv',
	mediatype: 'text/csv',
	encoding: 'utf-8',
	dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true }
} as const;

const located = ({ path, bytes, sha256 }: DataFile) => ({ path, bytes, hash: `sha256:${sha256}` });

/**
 * The description of the data set as a Frictionless Data Package (https://specs.frictionlessdata.io/data-package/), which stands beside the
 * files it describes; but for the database: DuckDB does not write the same bytes twice, and the same version is the same bytes at its address.
 */
export function datapackage({ dataset, version, all, counts }: Whole, files: readonly BulkFile[]) {
	const { fictional } = dataset;
	const name = fictional ? FICTIONAL_NAME : NAME;
	const description = fictional ? FICTIONAL_DESCRIPTION : DESCRIPTION;
	const dictionary = files.filter(({ format }) => format === 'dictionary_csv');
	const others = files.flatMap((file) => {
		const type = TYPES[file.format];
		return type
			? [{ name: file.format.replace('_', '-'), ...located(file), format: type[0], mediatype: type[1] }]
			: [];
	});
	return {
		profile: 'data-package',
		name: fictional ? 'disclosure-lens-demonstration' : 'disclosure-lens',
		title: `${name.en} / ${name.zh}`,
		description: `${description.en}\n\n${description.zh}`,
		version,
		licenses: [LICENCE],
		keywords: ['open government information', '政府信息公开', 'annual report', '年度报告'],
		fictional,
		newest_report: counts.newest,
		counts: counts.counts,
		resources: [
			{
				name: 'figures',
				...located(all),
				...CSV,
				schema: {
					fields: ALL_COLUMNS.map(columnSchema),
					missingValues: [''],
					primaryKey: ['report', 'field'],
					...(dictionary.length > 0
						? {
								foreignKeys: [{ fields: 'field', reference: { resource: 'dictionary', fields: 'id' } }]
							}
						: {})
				}
			},
			...dictionary.map((file) => ({
				name: 'dictionary',
				...located(file),
				...CSV,
				schema: {
					fields: DICTIONARY_COLUMNS.map(([id, meaning]) => ({
						name: id,
						type: 'string',
						description: meaning
					})),
					missingValues: [''],
					primaryKey: 'id'
				}
			})),
			...others
		]
	};
}
