import { spawnSync } from 'node:child_process';

/** The software bill of materials, by npm itself. */

interface Component {
	readonly 'bom-ref': string;
	readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

interface Bill {
	readonly serialNumber?: string;
	readonly metadata: { readonly component: Component };
	readonly components: readonly Component[];
}

/** `npm run` tells where npm is; elsewhere it is looked for. */
function npmSays(...args: readonly string[]): string {
	const npm = process.env['npm_execpath'];
	const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
	const shell = command === 'npm' && process.platform === 'win32';
	const { status, stdout, stderr } = spawnSync(command, [...before, ...args], {
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		shell
	});
	if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr || 'could not be run'}`);
	return stdout;
}

/** All packages of the lock file in CycloneDX, those that the site holds marked; without the time and number of the writing, which make no part of it. */
export function billOfMaterials(bundled: ReadonlySet<string>): string {
	const {
		serialNumber: _,
		metadata,
		...bill
	} = JSON.parse(
		npmSays(
			'sbom',
			'--package-lock-only',
			// A build runs as in production, where npm would leave out what it is built with.
			...['dev', 'optional', 'peer'].map((kind) => `--include=${kind}`),
			'--sbom-format=cyclonedx',
			'--sbom-type=application'
		)
	) as Bill;
	const components = bill.components.map((one) => ({
		...one,
		properties: [
			...(one.properties ?? []),
			...(bundled.has(one['bom-ref']) ? [{ name: 'disclosure-lens:in-site', value: 'true' }] : [])
		]
	}));
	// npm names the project by the folder it lies in.
	const named = { ...metadata.component, name: metadata.component['bom-ref'].replace(/@[^@]*$/, '') };
	return JSON.stringify({ ...bill, metadata: { component: named }, components }, null, '\t');
}
