/**
 * Sees to it that the tests of the ClickHouse engine have a server and the current version as a library: what the machine has,
 * else Debian's package and npm's. Says in one line what it found or did. What cannot be had is said again by the tests.
 */
import { findServer, hasCurrent, CURRENT } from './find';
import { installPackages, succeeds } from '../packages';

function had(there: () => boolean, get: () => boolean): string {
	if (there()) return 'found on this machine';
	return get() && there() ? 'installed' : 'could not be installed';
}

const server = had(
	() => findServer() !== undefined,
	() => !process.env['CLICKHOUSE_SERVER'] && installPackages(['clickhouse-server'])
);
// Not `npm ci`, and not with the project's own packages: the parts of chdb for other machines are not on every registry, and a
// list that lacks them is refused. The version is exact all the same.
const current = had(hasCurrent, () => succeeds('npm', ['install', '--no-package-lock', '--prefix', CURRENT]));
console.log(`ClickHouse tests: clickhouse-server ${server}; chdb ${current}`);
