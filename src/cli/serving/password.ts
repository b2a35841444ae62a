import { readFileSync } from 'node:fs';

/** Of who loads, and of who asks where the site's own host passes questions on. */
export const WRITER_PASSWORD = 'LENS_WRITER_PASSWORD';
export const READER_PASSWORD = 'LENS_READER_PASSWORD';

/** Where a password may come from: a file, or a variable of the environment. Never the command line, which all of the machine can read. */
interface Source {
	/** The option that names a file. */
	readonly option: string;
	readonly file: string | undefined;
	readonly variable: string;
	/** What the address on the command line says; '' where nothing. */
	readonly inAddress: string;
}

/** The password of a database server's user; '' where none is given. Throws a SyntaxError that says what is expected, without the password. */
export function passwordFrom({ option, file, variable, inAddress }: Source): string {
	if (inAddress !== '')
		throw new SyntaxError(
			`a password in an address is read by everybody on this machine: put it into a file (${option} <file>) or into ${variable}`
		);
	if (file === undefined) return process.env[variable] ?? '';
	try {
		return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		throw new SyntaxError(`${option} "${file}" cannot be read: ${code}`, { cause: error });
	}
}
