import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../../tests/documents/formats/charset';
import { readBytes } from '../testing/whole';
import { Refusal } from '../refusal';
import { memberBytes, memberPaths } from './members';

const codeOf = (read: () => unknown): string => {
	try {
		read();
		return '';
	} catch (error) {
		return error instanceof Refusal ? error.code : String(error);
	}
};

/** An archive of one file whose name is written in other bytes. */
function named(name: Uint8Array): Uint8Array {
	const bytes = zipSync({ ['x'.repeat(name.length)]: strToU8('7') });
	for (let at = 0; at < bytes.length; at++)
		if (bytes.subarray(at, at + name.length).every((byte) => byte === 0x78)) bytes.set(name, at);
	return bytes;
}

describe('an archive of documents', () => {
	it('gives each by its path, and leaves out what programs put beside them', () => {
		const bytes = zipSync({
			'2023/示例镇.html': strToU8('7'),
			'2023/': new Uint8Array(),
			'__MACOSX/2023/._示例镇.html': strToU8('8'),
			'.DS_Store': strToU8('9'),
			'2023/~$示例镇.docx': strToU8('9')
		});
		expect(memberPaths(bytes)).toEqual(['2023/示例镇.html']);
		expect(memberBytes(bytes, '2023/示例镇.html')).toEqual(strToU8('7'));
	});

	it('gives those whose path leads up, too: nothing is left out without a word', () => {
		const bytes = zipSync({
			'../../etc/示例镇.html': strToU8('7'),
			'./甲乙镇.html': strToU8('8'),
			'../.hidden': strToU8('9')
		});
		expect(memberPaths(bytes)).toEqual(['../../etc/示例镇.html', './甲乙镇.html']);
		expect(memberBytes(bytes, '../../etc/示例镇.html')).toEqual(strToU8('7'));
	});

	it('has names as Windows in China writes them', () => {
		expect(memberPaths(named(encode('示例镇.html', 'gbk')))).toEqual(['示例镇.html']);
	});

	it('is refused when it holds too much, or less than it says', () => {
		const many = Object.fromEntries(Array.from({ length: 1100 }, (_, i) => [`${i}.txt`, strToU8('7')]));
		expect(codeOf(() => memberPaths(zipSync(many)))).toBe('too_large');
		const large = zipSync({ 'a.txt': new Uint8Array(61_000_000) });
		expect(codeOf(() => memberBytes(large, 'a.txt'))).toBe('too_large');
		const sound = zipSync({ 'a.txt': strToU8('7777') });
		const directory = sound.findLastIndex((byte, i) => byte === 0x50 && sound[i + 2] === 0x01);
		const lying = Uint8Array.from(sound);
		lying[directory + 24] = 3;
		expect(codeOf(() => memberBytes(lying, 'a.txt'))).toBe('damaged');
		expect(codeOf(() => memberPaths(sound.subarray(0, 40)))).toBe('damaged');
	});

	it('in an archive, and one without documents, is refused with what to do', async () => {
		const packed = await readBytes(zipSync({ 'a.txt': strToU8('7') }));
		expect(packed.problems).toMatchObject([{ code: 'packed' }]);
		expect((await readBytes(zipSync({}))).problems).toMatchObject([{ code: 'not_a_document' }]);
	});
});

describe('what is known and cannot be read', () => {
	it.each([
		['png', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], 'picture'],
		['tiff', [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0], 'picture'],
		['jpeg', [0xff, 0xd8, 0xff, 0xe0], 'picture'],
		['gif', [...strToU8('GIF89a'), 1, 0], 'picture'],
		['a compound file of another program', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'foreign_office']
	])('says of %s what to do', async (_, bytes, code) => {
		const [problem] = (await readBytes(Uint8Array.from(bytes))).problems;
		expect(problem?.code).toBe(code);
		expect(problem?.message.zh).toContain('docx');
	});
});
