import type { Plugin, Rolldown } from 'vite';
import { billOfMaterials } from './bill.ts';
import { noticeOf, type Package, packageOf, packagesIn } from './packages.ts';

/**
 * What others wrote of the site, told by what is really bundled: `third-party.txt` with the notices and licences of every package of which a
 * line is in a script, a worker or a file, and `sbom.cdx.json`, all packages of the project in CycloneDX. The same packages, the same bytes.
 */

/** Written as a file of its own by the build, out of the bundler's sight. */
const COPIED = ['core-js-bundle'];

const found = new Map<string, Package>();

function collect(bundle: Rolldown.OutputBundle): void {
	for (const output of Object.values(bundle)) {
		const ids = output.type === 'chunk' ? output.moduleIds : output.originalFileNames;
		for (const one of packagesIn(ids)) {
			const known = found.get(one.key);
			// The same version may lie in two places.
			const folders = known?.root === one.root ? one.folders : [];
			found.set(one.key, known ? { ...known, folders: new Set([...known.folders, ...folders]) } : one);
		}
	}
}

/** Workers are bundled apart, before the pages are written. */
export const inWorkers = (): Plugin => ({
	name: 'third-party-in-workers',
	generateBundle: (_, bundle) => collect(bundle)
});

export const thirdParty: Plugin = {
	name: 'third-party',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			collect(bundle);
			for (const name of COPIED) {
				const one = packageOf(`node_modules/${name}/package.json`);
				if (one) found.set(one.key, one);
			}
			const packages = [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
			this.emitFile({ type: 'asset', fileName: 'third-party.txt', source: noticeOf(packages) });
			const bill = billOfMaterials(new Set(packages.map(({ key }) => key)));
			this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: bill });
		}
	}
};
