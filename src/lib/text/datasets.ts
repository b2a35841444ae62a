import type { Catalog } from '../data/catalog';
import type { Language, Words } from '../form/words';
import type { DatasetId } from '../view/view';

/** What a data set is called, on pages and in files; what stands in front of the names of its files; what stands over its pages and pictures. */
interface DatasetWords {
	readonly name: Words;
	/** In both languages the same: a file keeps its name. */
	readonly mark: string;
	/** Null where nothing need be said: the published reports are what everybody takes a number for. */
	readonly banner: Words | null;
}

const DATASETS: Readonly<Record<DatasetId, DatasetWords>> = {
	real: { name: { zh: '公开报告', en: 'Published reports' }, mark: '', banner: null },
	demo: {
		name: { zh: '演示数据（虚构）', en: 'Demonstration data (fictional)' },
		mark: '演示数据-',
		banner: {
			zh: '演示数据（虚构）：地名、单位和数字都是编造的，用来展示完整的表格和各种难处理的情形。',
			en: 'Demonstration data (fictional): places, organs and figures are invented, to show complete tables and every hard case.'
		}
	},
	my: {
		name: { zh: '本机数据，未公布', en: 'Own data, not published' },
		mark: '本机数据-',
		banner: {
			zh: '本机数据，未公布：由这台机器上读取的报告组成，只在这个浏览器里，别人打开同样的链接看不到。',
			en: 'Own data, not published: made of the reports read on this machine, in this browser alone; nobody else sees them at the same address.'
		}
	}
};

type Which = Pick<Catalog, 'dataset' | 'fictional'>;

/** Data in files are invented or not, wherever they stand. */
const wordsOf = ({ dataset, fictional }: Which): DatasetWords =>
	DATASETS[dataset === 'my' ? 'my' : fictional ? 'demo' : 'real'];

export const datasetName = (catalog: Which, language: Language): string => wordsOf(catalog).name[language];

/** What stands in front of the names of files. */
export const datasetMark = (catalog: Which): string => wordsOf(catalog).mark;

/** What stands over every page and picture; null of the published reports. */
export const datasetBanner = (catalog: Which, language: Language): string | null =>
	wordsOf(catalog).banner?.[language] ?? null;

/** Its name where it is not the published reports, which need none. */
export const unpublishedName = (catalog: Which, language: Language): string | null =>
	wordsOf(catalog).banner && datasetName(catalog, language);
