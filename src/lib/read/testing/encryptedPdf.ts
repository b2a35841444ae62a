import { createHash } from 'node:crypto';
import { tinyPdf } from './tinyPdf';

/** A pdf as encrypted by the standard handler, revision 2 (ISO 32000-1, 7.6.3): enough to see passwords asked for, and not. */

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const PERMISSIONS = -4;
const KEY = 5;

const md5 = (...parts: Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
	const box = Uint8Array.from({ length: 256 }, (_, i) => i);
	const swap = (i: number, j: number): void => {
		[box[i], box[j]] = [box[j] ?? 0, box[i] ?? 0];
	};
	for (let i = 0, j = 0; i < 256; i++) {
		j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
		swap(i, j);
	}
	let [i, j] = [0, 0];
	return Buffer.from(
		data.map((byte) => {
			i = (i + 1) % 256;
			j = (j + (box[i] ?? 0)) % 256;
			swap(i, j);
			return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) % 256] ?? 0);
		})
	);
}

/** The same page behind a password; an empty one asks nobody. The drawing must be ASCII. */
export function encryptedPdf(drawing: string, password: string): Uint8Array {
	const owner = rc4(md5(padded('owner')).subarray(0, KEY), padded(password));
	const permissions = Buffer.alloc(4);
	permissions.writeInt32LE(PERMISSIONS);
	const key = md5(padded(password), owner, permissions, ID).subarray(0, KEY);
	const user = rc4(key, PADDING);
	// The drawing is object 4, generation 0.
	const own = md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, KEY + 5);
	const hidden = rc4(own, Buffer.from(drawing)).toString('latin1');
	const plain = Buffer.from(tinyPdf(drawing)).toString('latin1');
	const dictionary = `/Filter /Standard /V 1 /R 2 /P ${PERMISSIONS} /O <${owner.toString('hex')}> /U <${user.toString('hex')}>`;
	const id = ID.toString('hex');
	const whole = plain
		.replace(drawing, () => hidden)
		.replace('trailer <<', () => `trailer << /Encrypt << ${dictionary} >> /ID [<${id}> <${id}>]`);
	return new Uint8Array(Buffer.from(whole, 'latin1'));
}
