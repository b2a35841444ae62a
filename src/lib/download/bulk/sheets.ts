import type { Words } from '../../form/words';
import { stateKey } from '../../text/exportedFigure';
import { ALL_COLUMNS } from '../../build/figureLineColumns';
import type { Whole } from '../../build/bulk';
import type { Sheet } from '../workbook/sheet';
import {
	DESCRIPTION,
	FICTIONAL_DESCRIPTION,
	FICTIONAL_NAME,
	FICTIONAL_PROVENANCE,
	LICENCE,
	NAME,
	PROVENANCE
} from './about';
import { dictionary, DICTIONARY_COLUMNS } from './dictionary';

const both = ({ zh, en }: Words): string => `${zh}\n${en}`;

/** The workbook of the whole: the figures, what must be said of them, the dictionary. In both languages, being one file for all. */
export function sheetsOf({ dataset, version, rows, counts }: Whole): readonly Sheet[] {
	const { fictional } = dataset;
	const states = stateKey('en');
	const notes: readonly (readonly [string, string])[] = [
		['名称 Name', both(fictional ? FICTIONAL_NAME : NAME)],
		['说明 Description', both(fictional ? FICTIONAL_DESCRIPTION : DESCRIPTION)],
		['数据版本 Data version', version],
		['最新一份报告的发布日期 Newest report published', counts.newest ?? ''],
		['来源与许可 Provenance and licence', both(fictional ? FICTIONAL_PROVENANCE : PROVENANCE)],
		['许可证 Licence', `${LICENCE.title}, ${LICENCE.path}`],
		...stateKey('zh').map(
			({ id, word, meaning }, i) =>
				[
					`状态 State: ${id}`,
					`${word}：${meaning}\n${states[i]?.word ?? ''}: ${states[i]?.meaning ?? ''}`
				] as const
		),
		...ALL_COLUMNS.map(({ name, meaning }) => [`列 Column: ${name}`, both(meaning)] as const)
	];
	return [
		{
			name: '数据 Figures',
			head: ALL_COLUMNS.map(({ name }) => name),
			rows: rows.map((row) => ALL_COLUMNS.map(({ name }) => row[name]))
		},
		{ name: '说明 Notes', head: ['项目 Item', '内容 Content'], rows: notes },
		{
			name: '数据字典 Dictionary',
			head: DICTIONARY_COLUMNS.map(([name]) => name),
			rows: dictionary().map((entry) => DICTIONARY_COLUMNS.map(([name]) => entry[name]))
		}
	];
}
