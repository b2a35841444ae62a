import { describe, expect, it } from 'vitest';
import { blockOf } from './block';

describe('a block of rows', () => {
	it('is its columns one after the other, each with its name, its type, what is null, and its values', () => {
		const block = blockOf([
			{ name: 'a', type: 'UInt8', nullable: false, values: [true, false] },
			{ name: 'b', type: 'Float64', nullable: true, values: [null, 1.5] },
			{ name: 'c', type: 'String', nullable: false, values: ['镇', ''] }
		]);
		expect(block.toString('hex')).toBe(
			[
				'0302',
				`016105${Buffer.from('UInt8').toString('hex')}0100`,
				`016211${Buffer.from('Nullable(Float64)').toString('hex')}0100${'00'.repeat(8)}000000000000f83f`,
				`016306${Buffer.from('String').toString('hex')}03e9958700`
			].join('')
		);
	});

	it('writes the length of a long text in as many bytes as it takes', () => {
		const block = blockOf([{ name: 'a', type: 'String', nullable: false, values: ['x'.repeat(300)] }]);
		expect(block.subarray(11, 13).toString('hex')).toBe('ac02');
	});

	it('refuses a null where none may be, and columns of different lengths', () => {
		const a = { name: 'a', type: 'Int32', nullable: false } as const;
		expect(() => blockOf([{ ...a, values: [1, null] }])).toThrow('a holds a null');
		expect(() =>
			blockOf([
				{ ...a, values: [1] },
				{ ...a, name: 'b', values: [1, 2] }
			])
		).toThrow('b has 2 values: expected 1');
	});
});
