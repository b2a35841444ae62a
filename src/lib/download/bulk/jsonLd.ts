import type { Language } from '../../form/words';
import type { Catalog } from '../../data/catalog';
import { DESCRIPTION, FICTIONAL_DESCRIPTION, FICTIONAL_NAME, LICENCE, NAME } from './about';
import type { Offered } from './files';

const TYPES: Readonly<Record<Offered['format'], string>> = {
	csv: 'text/csv',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	jsonl: 'application/jsonl',
	parquet: 'application/vnd.apache.parquet',
	duckdb: 'application/octet-stream',
	dictionary_csv: 'text/csv',
	dictionary_json: 'application/json',
	datapackage: 'application/json'
};

/**
 * The data set as schema.org `Dataset` in JSON-LD, for search engines of data. Addresses are relative to the page: the site
 * may stand on any host. `<` and `&` are written as escapes, so that it may stand in a page as it is.
 */
export function jsonLd(
	catalog: Catalog,
	files: readonly Offered[],
	addressOf: (path: string) => string,
	language: Language
): string {
	const { fictional, version, newest, defaults } = catalog;
	const content = {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: (fictional ? FICTIONAL_NAME : NAME)[language],
		description: (fictional ? FICTIONAL_DESCRIPTION : DESCRIPTION)[language],
		inLanguage: language === 'zh' ? 'zh-CN' : 'en',
		license: LICENCE.path,
		version,
		isAccessibleForFree: true,
		temporalCoverage: defaults.span.join('/'),
		...(fictional ? {} : { spatialCoverage: { '@type': 'Country', name: 'China' } }),
		...(newest === null || fictional ? {} : { dateModified: newest }),
		keywords: ['open government information', '政府信息公开', 'annual report', '年度报告'],
		creator: { '@type': 'Organization', name: 'Disclosure Lens 年报镜' },
		distribution: files.map(({ format, path, bytes, name }) => ({
			'@type': 'DataDownload',
			name,
			encodingFormat: TYPES[format],
			contentSize: `${bytes} B`,
			contentUrl: addressOf(path)
		}))
	};
	return JSON.stringify(content).replace(/[<&]/g, (c) => (c === '<' ? '\\u003c' : '\\u0026'));
}
