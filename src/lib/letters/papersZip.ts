import { zipSync } from 'fflate';

/** A file of an archive. `code` tells two of one name apart. */
interface PaperFile {
	readonly name: string;
	readonly code: string;
	readonly bytes: Uint8Array;
}

/** An archive (zip) of Word documents. Two organs of one name are told apart by their codes: of two members of one name a reader sees one. */
export function papersZip(files: readonly PaperFile[]): Uint8Array<ArrayBuffer> {
	const often = (name: string) => files.filter((file) => file.name === name).length;
	const named = files.map(({ name, code, bytes }) => [
		`${often(name) > 1 ? `${name}-${code}` : name}.docx`,
		bytes
	]);
	// Documents are compressed themselves.
	return zipSync(Object.fromEntries(named) as Record<string, Uint8Array>, {
		level: 0
	});
}
