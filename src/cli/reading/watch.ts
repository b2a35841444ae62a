import { existsSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { memberOf } from './archives';
import type { Inputs } from './inputs';
import { isSkipped } from './inputs';

/** A file is read when nothing has happened to it for this long: an office program saves in several steps. */
const QUIET = 300;

/** Names within a path that the walk of a folder would not have read. */
const isHiddenBelow = (name: string): boolean => name.split(/[\\/]/).some(isSkipped);

/**
 * Calls `changed` for each file that is new, written anew or removed, below the folders and among the files named on the
 * command line. Gives what ends it.
 */
export function watchInputs(inputs: Inputs, changed: (path: string) => void): () => void {
	const { folders } = inputs;
	const files = [...new Set(inputs.files.map((file) => memberOf(file)?.archive ?? file))];
	const clocks = new Map<string, NodeJS.Timeout>();
	const soon = (path: string) => {
		clearTimeout(clocks.get(path));
		const due = () => {
			clocks.delete(path);
			if (!existsSync(path) || statSync(path).isFile()) changed(path);
		};
		clocks.set(path, setTimeout(due, QUIET));
	};
	const single = files.filter((file) => !folders.some((folder) => isBelow(file, folder)));
	const parents = new Set(single.map((file) => dirname(file)));
	const watchers: FSWatcher[] = [
		...folders.map((folder) =>
			watch(folder, { recursive: true }, (_event, name) => {
				if (name !== null && !isHiddenBelow(name)) soon(join(folder, name));
			})
		),
		...[...parents].map((parent) =>
			watch(parent, (_event, name) => {
				const file = single.find((path) => dirname(path) === parent && basename(path) === name);
				if (file !== undefined) soon(file);
			})
		)
	];
	return () => {
		for (const watcher of watchers) watcher.close();
		for (const clock of clocks.values()) clearTimeout(clock);
	};
}

const isBelow = (file: string, folder: string): boolean => file.startsWith(join(folder, '/'));
