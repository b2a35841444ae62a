import { expect, it } from 'vitest';
import { newNumbers, numbersAtSeam } from './touched';

const numbers = (text: string): string[] => text.split(' ');
const made = (before: string, after: string): string[] => [...newNumbers(numbers(before), numbers(after))];

it.each([
	['a digit that became another', '1 36 5 9', '1 37 5 9', ['37']],
	['a digit that became one that stands elsewhere', '1 36 5 9', '1 5 5 9', ['5']],
	['one number cut in two', '1 36 5', '1 3 6 5', ['3', '6']],
	['none where numbers are lost', '1 36 5 9 7', '1 9 7', []],
	['none where they are in other places', '1 36 5 9', '36 5', []]
])('%s', (_, before, after, expected) => {
	expect(made(before, after)).toEqual(expected);
});

it.each([
	['none where the gap may as well have taken whole numbers', '4,17,16,1,9', '4,1,9', []],
	['a number joined of two', '4,17,16,1,29', '4,19', ['19']],
	['a number cut before cells', '4,17,\n5,1,,\n6', '4,1,,,\n6', ['1']],
	['none where whole numbers are lost', '1,36,5,9,7', '1,9,7', []],
	['none where the letters of the seam are others', '1,a36,5b,9', '1,c,9', []],
	['a digit that became another', '1,36,5,9', '1,37,5,9', ['37']]
])('%s at the seam', (_, before, after, expected) => {
	expect([...(numbersAtSeam(before, after) ?? [])]).toEqual(expected);
});

it('knows no seam where the damage is in several places', () => {
	expect(numbersAtSeam('1,36,5,9,7', '1,37,5,9,8')).toBeNull();
});
