import { describe, expect, it } from 'vitest';
import { frameOf, framedAddress, fullAddress, keepingFrame } from './frame';

const VIEW = 'https://lens.example/trends/?i=penalty_decisions&y=2021-2023';

describe('a framed figure', () => {
	const framed = framedAddress(VIEW, 'figure', '0123abcd');

	it('has an address that names the figure and the version, and leads back to the full view', () => {
		expect(framed).toBe(`${VIEW}&embed=1&figure=figure&version=0123abcd`);
		expect(frameOf(new URL(framed).searchParams)).toEqual({ figure: 'figure', version: '0123abcd' });
		expect(fullAddress(framed)).toBe(VIEW);
	});

	it('is framed once, whatever it is made from', () => {
		expect(framedAddress(framed, 'other', '4567cdef')).toBe(`${VIEW}&embed=1&figure=other&version=4567cdef`);
	});

	it('stays in its frame when something is chosen', () => {
		const { searchParams } = new URL(framed);
		expect(keepingFrame('?y=2022', searchParams)).toBe('?y=2022&embed=1&figure=figure&version=0123abcd');
		expect(keepingFrame('', searchParams)).toBe('?embed=1&figure=figure&version=0123abcd');
	});
});

it('an address without a frame has none, and gets none', () => {
	expect(frameOf(new URL(VIEW).searchParams)).toBeNull();
	expect(fullAddress(VIEW)).toBe(VIEW);
	expect(keepingFrame('?y=2022', new URL(VIEW).searchParams)).toBe('?y=2022');
});
