import type { FormVersion } from '../../form/field';
import { APPLICANTS, REQUEST_ROWS, requestFieldId } from '../../form/requests';
import { sumsOf } from '../../form/sums';
import type { Words } from '../../form/words';
import type { Report } from '../../report/report';
import type { Check, Rule } from '../rule';
import { prints, sumOf, termOf, termsOf, checkInWords, weigh } from '../weigh';

/** Rules of table 三 within one report that are no equations of the form. */

const ARITHMETIC: Words = { zh: '由表三的勾稽关系推出', en: 'follows from the cross-footing of table 3' };
const total = (row: string) => requestFieldId(row, 'total');

const cellsOn = (form: FormVersion | null): readonly string[] =>
	REQUEST_ROWS.filter((row) => form === null || row.forms.includes(form)).flatMap((row) =>
		APPLICANTS.map(({ id }) => requestFieldId(row.id, id))
	);

/** Every cell of table 三 on each form; a form that is not visible may print any. */
const CELLS = { '2019': cellsOn('2019'), '2021': cellsOn('2021'), any: cellsOn(null) } as const;

const onTable = (check: (report: Report) => readonly Check[]): Rule['check'] => {
	return ({ report }) => (prints(report, total('new_requests')) ? check(report) : []);
};

/** 区分处理的，只计这一情形: whether the outcomes exceed their total by exactly those granted in part. */
function partlyTwice(report: Report): readonly Check[] {
	const sums = sumsOf(report.form === '2019' ? '2019' : '2021').filter(({ rule }) => rule === 'T3-SUM7');
	return APPLICANTS.flatMap(({ id }, i): Check[] => {
		const partly = termOf(report, requestFieldId('partly_granted', id));
		const { left = [], right = [] } = sums[i] ?? {};
		if (partly.value === 0) return [];
		const { difference, missing } = weigh({
			left: termsOf(report, ...left),
			relation: '=',
			right: termsOf(report, ...right)
		});
		if (difference === null)
			return [checkInWords('not_assessable', { zh: '有的数没有', en: 'a figure is missing' }, missing, id)];
		const said = {
			zh: `各种结果之和与总计差 ${difference}，部分公开 ${partly.value}`,
			en: `the outcomes differ from their total by ${difference}, ${partly.value} granted in part`
		};
		return [checkInWords(difference === partly.value ? 'fail' : 'pass', said, [partly], id)];
	});
}

export const REQUEST_RULES: readonly Rule[] = [
	{
		id: 'T3-NEW0',
		name: { zh: '没有申请而有结果', en: 'outcomes without applications' },
		severity: 'error',
		reach: 'report',
		statement: {
			zh: '没有新收也没有结转的申请，就不会有办理结果，也不会有结转下年。',
			en: 'Where nothing was received or carried in, nothing can be handled or carried out.'
		},
		legitimate: { zh: '没有。', en: 'None.' },
		ground: ARITHMETIC,
		formula: '一 = 0 且 二 = 0 ⇒ 三（七） = 0 且 四 = 0',
		check: onTable((report) => {
			const inflow = termsOf(report, total('new_requests'), total('carried_in'));
			const known = sumOf(inflow);
			if (known !== null && known !== 0) return [];
			const outflow = termsOf(report, total('handled_total'), total('carried_out'));
			return [weigh({ left: outflow, relation: '≤', right: inflow })];
		})
	},
	{
		id: 'T3-CARRYMAX',
		name: { zh: '结转多于来件', en: 'more carried out than came in' },
		severity: 'error',
		reach: 'report',
		statement: {
			zh: '结转下年度的，不会多于新收加上年结转的。',
			en: 'No more can be carried out than was received and carried in.'
		},
		legitimate: { zh: '没有。', en: 'None.' },
		ground: ARITHMETIC,
		formula: '四 ≤ 一 + 二',
		check: onTable((report) =>
			APPLICANTS.map(({ id }) =>
				weigh({
					about: id,
					left: [termOf(report, requestFieldId('carried_out', id))],
					relation: '≤',
					right: termsOf(report, requestFieldId('new_requests', id), requestFieldId('carried_in', id))
				})
			)
		)
	},
	{
		id: 'T3-NEG',
		name: { zh: '件数不成立', en: 'impossible counts' },
		severity: 'error',
		reach: 'report',
		statement: {
			zh: '件数是不小于零的整数。',
			en: 'Counts are whole and not negative.'
		},
		legitimate: { zh: '把横线读成了负号。', en: 'A dash read as a minus sign.' },
		ground: { zh: '数的是件数', en: 'cases are counted' },
		formula: 'n ≥ 0, n ∈ ℤ',
		check: onTable((report) => {
			if (report.form === 'none') return [];
			const terms = termsOf(report, ...CELLS[report.form ?? 'any']);
			const known = terms.filter(({ value }) => value !== null);
			if (known.length === 0)
				return [checkInWords('not_assessable', { zh: '表三没有一个数', en: 'table 3 has no number' })];
			const odd = known.filter(({ value }) => value !== null && (value < 0 || !Number.isInteger(value)));
			if (odd.length === 0)
				return [
					checkInWords('pass', { zh: '件数都是不小于零的整数', en: 'all counts are whole and not negative' })
				];
			return odd.map((term) =>
				checkInWords(
					'fail',
					{ zh: `${term.value} 不能是件数`, en: `${term.value} cannot be a count` },
					[term],
					term.field
				)
			);
		})
	},
	{
		id: 'T3-PART',
		name: { zh: '部分公开计了两次', en: 'granted in part, counted twice' },
		severity: 'info',
		reach: 'report',
		statement: {
			zh: '部分公开的只计在“部分公开”里：办理结果之和不会正好多出部分公开的件数。',
			en: 'What is granted in part is counted there only: the outcomes do not exceed their total by exactly that number.'
		},
		legitimate: {
			zh: '没有；它说明办结总计为什么对不上。',
			en: 'None; it tells why the total handled does not add up.'
		},
		ground: {
			zh: '表三：“区分处理的，只计这一情形，不计其他情形”',
			en: 'table 3: what is dealt with in parts is counted in this row only'
		},
		formula: 'Σ 结果 − （七） ≠ （二）（（二） > 0）',
		explains: 'T3-SUM7',
		check: onTable(partlyTwice)
	},
	{
		id: 'T3-CARRYAGE',
		name: { zh: '结转过半', en: 'more than half carried out' },
		severity: 'info',
		reach: 'report',
		statement: {
			zh: '新收 10 件以上时，结转下年的一般不超过一半。',
			en: 'With ten or more received, usually no more than half are carried out.'
		},
		legitimate: { zh: '申请集中在十二月。', en: 'Many applications came in December.' },
		ground: {
			zh: '答复期限：二十个工作日，可以再延长二十个',
			en: 'the time limit of twenty working days, and twenty more'
		},
		formula: '2 × 四 ≤ 一（一 ≥ 10）',
		check: onTable((report) => {
			const received = termOf(report, total('new_requests'));
			const carried = termOf(report, total('carried_out'));
			if (received.value !== null && received.value < 10) return [];
			return [weigh({ left: [carried, carried], relation: '≤', right: [received] })];
		})
	}
];
