import { expect, it } from 'vitest';
import { bracketed, punctuation } from './punctuation';

it('is full width in Chinese, and spaced in English', () => {
	expect(`范围${punctuation('colon', 'zh')}示例县`).toBe('范围：示例县');
	expect(`Area${punctuation('colon', 'en')}Shili`).toBe('Area: Shili');
	expect(`报告${bracketed(2023, 'zh')}`).toBe('报告（2023）');
	expect(`Reports${bracketed(2023, 'en')}`).toBe('Reports (2023)');
});
