import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { passwordFrom } from './password';

const VARIABLE = 'LENS_TEST_PASSWORD';
const source = { option: '--password-file', file: undefined, variable: VARIABLE, inAddress: '' };

afterEach(() => {
	vi.unstubAllEnvs();
});

it('comes from a file, without the end of its line, before the environment', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'lens-'));
	const file = join(folder, 'password');
	vi.stubEnv(VARIABLE, 'of the environment');
	for (const [text, password] of [
		['secret\n', 'secret'],
		['secret\r\n', 'secret'],
		[' with space ', ' with space '],
		['', '']
	] as const) {
		await writeFile(file, text);
		expect(passwordFrom({ ...source, file })).toBe(password);
	}
	expect(passwordFrom(source)).toBe('of the environment');
	await rm(folder, { recursive: true });
	expect(() => passwordFrom({ ...source, file })).toThrow('--password-file');
	vi.unstubAllEnvs();
	expect(passwordFrom(source)).toBe('');
});

it('is refused in an address, and not repeated', () => {
	const refused = () => passwordFrom({ ...source, inAddress: 'p4ss' });
	expect(refused).toThrow('--password-file <file>');
	expect(refused).not.toThrow('p4ss');
});
