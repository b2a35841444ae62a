import { describe, expect, it } from 'vitest';
import { headingOf } from './headings';
import { concatenatedHeads, recognise } from './recognise';

const idOf = (text: string) => {
	const label = recognise(text)?.labels[0];
	return label ? ('id' in label ? label.id : label.kind) : null;
};

describe('a label', () => {
	it.each([
		['规章(设区的市、自治州人民政府应提供相关数据)', '规章'],
		['規(guī)章', '规章'],
		['行政強製', '行政强制'],
		['行政处□', '行政处罚'],
		['2.其他法律法规禁止公开', 'denied_law_prohibits'],
		['危及三安全一稳定', 'denied_security_stability'],
		['（二） 部分公开 (区分处理的, 只计这一情形, 不计其他情形)', 'partly_granted'],
		['㈡部分公开', 'partly_granted'],
		['隻計這一情形', null],
		['3.其他', 'other_other'],
		['其他', 'other_org'],
		['（七）总计', 'handled_total'],
		['商业\n企业', 'commercial_enterprise'],
		['本年增\\减', '本年增减'],
		['本年增/', '本年增减'],
		['现行有效件', '现行有效件数'],
		['本年收费金额（单位：万元，保留4位小数）', '本年收费金额'],
		['上一年项目数量 (指2019年事项数)', '上一年项目数量'],
		['第二十条第', 'article'],
		['第二十条第项', 'article']
	])('%s is known', (text, id) => {
		expect(idOf(text)).toBe(id);
	});

	it.each(['行政□□', '不以公开', '其他主动公开文件', '行政检查', '年处理决定数量', '本年新', '(三)', '0'])(
		'%s is none, or could be several',
		(text) => {
			expect(recognise(text)).toBeNull();
		}
	);

	it('known by its beginning is said to be so', () => {
		expect(recognise('1.申请人无正当理由逾期不补正、行政机关')).toMatchObject({ how: 'prefix' });
	});
});

describe('a heading', () => {
	it.each([
		['## 一、总体情况', 'overview'],
		['一、2023年政务公开总体情况', 'overview'],
		['一、总体概述', 'overview'],
		['二、主动公开信息情况', 'proactive'],
		['三、收到和處理政府信息公開申請情況', 'requests'],
		['四、政府信息公开行政复议、行政诉讼情况', 'disputes'],
		['五、存在的主要问题及改进情况', 'problems'],
		['六、其他需要报告的事项', 'other']
	])('%s opens its section', (text, section) => {
		expect(headingOf(text)).toBe(section);
	});

	it.each([
		'(一) 主动公开情况',
		'### （一）主动公开情况',
		'㈠主动公开',
		'二、上年结转政府信息公开申请数量',
		'四、结转下年度继续办理'
	])('%s opens none', (text) => {
		expect(headingOf(text)).toBeNull();
	});
});

describe('heads of groups run together with the head under them', () => {
	const ids = (text: string) =>
		concatenatedHeads(text)?.map((label) => ('id' in label ? label.id : label.kind)) ?? null;

	it('are told apart, when nothing else is in the text', () => {
		expect(ids('复议后起诉其他结果')).toEqual(['复议后起诉', 'other_result']);
		expect(ids('行政诉讼未经复议直接起诉结果维持')).toEqual(['行政诉讼', '未经复议直接起诉', 'upheld']);
		expect(ids('法人或其他组织社会公益组织')).toEqual(['requests_note', 'public_interest_org']);
		expect(ids('复议后起诉')).toBeNull();
		expect(ids('复议后起诉其他结果3')).toBeNull();
	});
});
