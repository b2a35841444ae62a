import { expect, it } from 'vitest';
import { newNumbers } from './touched';

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
