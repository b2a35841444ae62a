import { resolve } from 'node:path';
import type { Language, Words } from '../../lib/form/words';
import { countyProposed, type BatchReading, type CountyCandidate } from '../../lib/read/identity/batch';
import {
	countiesCalled,
	countySaid,
	fileWithCounty,
	type BatchCounty,
	type Identity
} from '../../lib/read/identity/county';
import type { Divisions } from '../../lib/report/divisions';
import { Complaint } from '../complaint';
import type { Reading } from './file';

/** Whose county a batch of documents is of: said on the command line, else told from the documents and their folders. */

const inFull = ({ code, path, listed }: BatchCounty, language: Language): string =>
	listed
		? `${path.join('')} ${code}`
		: path.join('') + (language === 'zh' ? '（区划代码表中没有）' : ' (not in the list of divisions)');

/** The county a person names. Throws a Complaint where it is none, or several. */
export function countyNamed(text: string, divisions: Divisions, language: Language): BatchCounty {
	const [county, ...others] = countiesCalled(text, divisions);
	if (county === undefined)
		throw new Complaint(
			language === 'zh'
				? `lens: --county“${text}”不是县（市、区、旗）的名称或六位代码`
				: `lens: --county "${text}" is neither the name of a county nor its code of six digits`
		);
	if (others.length > 0) {
		const all = [county, ...others]
			.map((each) => inFull(each, language))
			.join(language === 'zh' ? '、' : ', ');
		throw new Complaint(
			language === 'zh'
				? `lens: --county“${text}”不止一个，请写代码或上级名称：${all}`
				: `lens: --county "${text}" is the name of several; give the code, or the name with those around it: ${all}`
		);
	}
	return county;
}

/** Whether a report says itself where its organ lies. */
const isPlaced = ({ organ, kind, areaCode, path }: Identity): boolean =>
	organ === null || areaCode !== null || path.length > 0 || kind === 'prefecture' || kind === 'province';

function candidateText({ county, counts }: CountyCandidate, language: Language): string {
	const { organs, townships, folder } = counts;
	const why: readonly (readonly [number, Words])[] = [
		[organs, { zh: `${organs} 份写明`, en: `${organs} reports name it` }],
		[folder, { zh: `${folder} 个文件在以它命名的文件夹`, en: `${folder} files in its folder` }],
		[townships, { zh: `${townships} 个同名乡镇`, en: `${townships} townships of its names` }]
	];
	const said = why.filter(([count]) => count > 0).map(([, words]) => words[language]);
	const name = inFull(county, language);
	return language === 'zh' ? `${name}（${said.join('，')}）` : `${name} (${said.join(', ')})`;
}

/** Candidates that are named where it is not clear. */
const MOST_NAMED = 4;

/** What a batch says of its county as its readings pass. */
export class CountyOfBatch {
	readonly #batch: BatchReading[] = [];

	constructor(private readonly divisions: Divisions) {}

	add({ file, reports }: Reading): void {
		for (const { organ, kind, areaCode, path } of reports)
			this.#batch.push({ file: resolve(file), reading: { organ, kind, areaCode, path } });
	}

	/** The county, null where it is not clear, and what is said of it; null where every report says itself where it lies. */
	told(): { readonly county: BatchCounty | null; readonly said: Words | null } {
		const open = this.#batch.filter(({ reading }) => !isPlaced(reading));
		const { county, candidates, reports } = countyProposed(this.#batch, this.divisions);
		if (open.length === 0) return { county, said: null };
		const silent = open.filter(({ reading }) => countySaid(reading, this.divisions) === null).length;
		const [best] = candidates;
		if (county && best) {
			const put: Words = {
				zh: silent > 0 ? `；没有写明的 ${silent} 份归入该县` : '',
				en: silent > 0 ? `; ${silent} that name none are put there` : ''
			};
			return {
				county,
				said: {
					zh: `所属县：${candidateText(best, 'zh')}，共 ${reports} 份${put.zh}。不对请用 --county 指定`,
					en: `county: ${candidateText(best, 'en')}, of ${reports}${put.en}. --county NAME_OR_CODE names another`
				}
			};
		}
		const named = (language: Language) =>
			candidates
				.slice(0, MOST_NAMED)
				.map((each) => candidateText(each, language))
				.join(language === 'zh' ? '、' : ', ');
		return {
			county: null,
			said: {
				zh: `所属县不明确${best ? `：${named('zh')}` : ''}；没有写明的 ${silent} 份不归入任何地区。请用 --county 指定`,
				en: `the county is not clear${best ? `: ${named('en')}` : ''}; ${silent} that name none lie in no area. --county NAME_OR_CODE names it`
			}
		};
	}
}

/** A file's reports in their county; as they are where there is none. */
export const inCounty = (reading: Reading, county: BatchCounty | null, divisions: Divisions): Reading =>
	county ? fileWithCounty(reading, county, divisions) : reading;
