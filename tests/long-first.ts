import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whole programs, and databases written anew: one of these begun last would keep a single core busy after the others are done. */
const LONG = [
	'src/cli/killed',
	'questions/ways',
	'tests/documents/hostile',
	'tests/clickhouse',
	'src/cli/commands',
	'src/cli/lens',
	'tests/documents',
	'src/lib/download/bulk',
	'src/lib/data',
	'src/lib/build',
	'src/cli',
	'src/lib/read'
];

/** Begins the tests that take long, so that all cores are done at nearly the same time. */
export class LongFirst extends BaseSequencer {
	override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) => {
			const at = LONG.findIndex((part) => moduleId.includes(part));
			return at < 0 ? LONG.length : at;
		};
		return Promise.resolve(files.toSorted((a, b) => place(a) - place(b)));
	}
}
