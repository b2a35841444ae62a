import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FileReading } from '../../lib/read/read';
import { Journal } from './journal';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lens-journal-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const read = { path: 'a.txt', size: 3, modified: 1.5, bytes: new Uint8Array([1, 2, 3]) };
const reading: FileReading = {
	file: 'a.txt',
	reports: [
		{
			organ: '示例镇人民政府',
			kind: 'town',
			areaCode: null,
			path: [],
			year: 2022,
			form: '2021',
			figures: new Map([['penalty_decisions', { state: 'reported', value: 0, raw: '0', place: null }]])
		}
	],
	problems: []
};

it('gives back what was kept of the very same file', async () => {
	const journal = new Journal(dir, 'v1');
	expect(await journal.find(read)).toBeNull();
	await journal.keep(read, reading);
	expect(await journal.find(read)).toEqual(reading);
});

it.each([
	['path', { ...read, path: 'b.txt' }],
	['size', { ...read, size: 4 }],
	['date', { ...read, modified: 2 }],
	['bytes', { ...read, bytes: new Uint8Array([1, 2, 4]) }]
])('gives nothing when the %s differs', async (_what, other) => {
	const journal = new Journal(dir, 'v1');
	await journal.keep(read, reading);
	expect(await journal.find(other)).toBeNull();
});

it('gives nothing to another version of the program', async () => {
	await new Journal(dir, 'v1').keep(read, reading);
	expect(await new Journal(dir, 'v2').find(read)).toBeNull();
});

it('gives nothing when the entry is damaged', async () => {
	const journal = new Journal(dir, 'v1');
	await journal.keep(read, reading);
	const [folder = ''] = readdirSync(dir);
	const [name = ''] = readdirSync(join(dir, folder));
	writeFileSync(join(dir, folder, name), 'half an en');
	expect(await journal.find(read)).toBeNull();
});
