import { findServer, hasCurrent } from './find.ts';

/** The suites of ClickHouse, each where there is what it needs; what does not run here is said, not skipped in silence. */
export function suites(say: (line: string) => void): readonly string[] {
	const run = ['tests/clickhouse/asked.test.ts'];
	const choose = (suite: string, there: boolean, missing: string) => {
		if (there) run.push(`tests/clickhouse/${suite}.test.ts`);
		else say(`NOT RUN: tests/clickhouse/${suite}.test.ts: ${missing}`);
	};
	choose(
		'cluster',
		findServer() !== undefined,
		'no clickhouse-server on this machine (apt-get install clickhouse-server, or CLICKHOUSE_SERVER=/path)'
	);
	choose(
		'current',
		hasCurrent(),
		'no chdb (npm install --no-package-lock --prefix tests/clickhouse/current)'
	);
	return run;
}
