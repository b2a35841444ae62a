import { strFromU8, zlibSync } from 'fflate';
import { packedPdf, tinyPdf } from '../../../src/lib/read/testing/tinyPdf';
import { keptDocuments } from '../fixtures';
import { noise, repeated, text, type Hostile } from './hostile';

function kept(): Uint8Array {
	const [first] = keptDocuments('pdf');
	if (!first) throw new Error('no pdf among the kept documents');
	return first.bytes;
}

function keptLast(): Uint8Array {
	const last = keptDocuments('pdf').at(-1);
	if (!last) throw new Error('no pdf among the kept documents');
	return last.bytes;
}

/** A change of the bytes as if each were a letter. */
const changed = (bytes: Uint8Array, change: (latin: string) => string): Uint8Array =>
	new Uint8Array(Buffer.from(change(Buffer.from(bytes).toString('latin1')), 'latin1'));

const HIDDEN = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`;

export const PDFS: readonly Hostile[] = [
	{ name: 'cut.pdf', bytes: () => kept().slice(0, kept().length / 2) },
	{ name: 'head.pdf', bytes: () => text('%PDF-1.4\n') },
	{
		name: 'noise-after-head.pdf',
		bytes: () => new Uint8Array(Buffer.concat([text('%PDF-1.4\n'), noise(100_000)]))
	},
	{
		name: 'password.pdf',
		bytes: () =>
			changed(kept(), (pdf) => pdf.replace(/trailer\s*<</, `trailer\n<< /Encrypt ${HIDDEN} /ID [<00> <00>]`))
	},
	{
		// The library leaves a rejection that nobody awaits.
		name: 'swapped-objects.pdf',
		bytes: () =>
			changed(keptLast(), (pdf) =>
				pdf.replace(/\n(2|84) 0 obj/g, (_, number) => `\n${number === '2' ? 84 : 2} 0 obj`)
			)
	},
	{
		name: 'page-loop.pdf',
		bytes: () =>
			text(
				'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF\n'
			)
	}
];

/** Streams as short as those of single letters, each four megabytes when unpacked. */
function letters(): Uint8Array {
	const packed = strFromU8(zlibSync(new Uint8Array(3.9e6)), true);
	const stream = `1 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream\n${packed}\nendstream endobj\n`;
	return Uint8Array.from(`%PDF-1.4\n${stream.repeat(1000)}`, (letter) => letter.charCodeAt(0));
}

export const PDFS_LARGE: readonly Hostile[] = [
	{ name: 'objects.pdf', bytes: () => repeated('1 0 obj<</Type/Page>>endobj\n', 50e6, '%PDF-1.4\n') },
	{ name: 'letters.pdf', bytes: letters },
	{ name: 'text.pdf', bytes: () => packedPdf(`BT /F 10 Tf (${'a'.repeat(20e6)}) Tj ET`) },
	{
		name: 'crowded.pdf',
		bytes: () => tinyPdf(`BT /F .001 Tf 10 100 Td (${'figure 12'.repeat(30_000)}) Tj ET`)
	}
];
