import { EngineError } from './engine';

// What a host says of the engine's files decides whether a browser starts it; DuckDB-WASM then waits for ever and says nothing.

const WASM = 'application/wasm';

/** The least module there is: its magic number and version. */
const LEAST_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** What a file's host says of it; null where it refuses to be asked (some serve GET alone). Rejects with `engine_missing`. */
async function headOf(url: string): Promise<Headers | null> {
	let response: Response;
	try {
		response = await fetch(url, { method: 'HEAD' });
	} catch (error) {
		throw new EngineError('engine_missing', String(error));
	}
	if (response.status === 405 || response.status === 501) return null;
	if (!response.ok) throw new EngineError('engine_missing', `${response.status} ${url}`);
	return response.headers;
}

/** Rejects when nothing is at the address of the wasm, or with a type of which no browser compiles it: a parameter is enough. */
export async function checkWasm(url: string): Promise<void> {
	const headers = await headOf(url);
	const type = headers?.get('content-type') ?? '';
	if (headers && type.toLowerCase() !== WASM)
		throw new EngineError('engine_type', `"${type}" for "${WASM}": ${url}`);
}

/** Whether one of the policies of a header forbids WebAssembly. */
export const forbidsWasm = (policies: string): boolean =>
	policies.split(',').some((policy) => {
		const directives = new Map(
			policy.split(';').map((directive) => {
				const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/);
				return [name, sources] as const;
			})
		);
		const scripts = directives.get('script-src') ?? directives.get('default-src');
		return scripts?.some((source) => /^'(?:wasm-)?unsafe-eval'$/.test(source)) === false;
	});

/** Whether this page may compile WebAssembly. Its worker obeys another policy, sent with its own file. */
export function pageMayCompile(): boolean {
	try {
		return new WebAssembly.Module(LEAST_MODULE) instanceof WebAssembly.Module;
	} catch {
		return false;
	}
}

/** Rejects with `engine_forbidden` when the policy sent with the worker's script keeps it from compiling. */
export async function checkPolicy(workerUrl: string): Promise<void> {
	const policies = (await headOf(workerUrl))?.get('content-security-policy') ?? '';
	if (forbidsWasm(policies)) throw new EngineError('engine_forbidden', policies);
}
