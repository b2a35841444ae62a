import { auditReport, subjectsOf } from '../src/lib/audit/audit';
import { demonstration } from '../src/cli/demonstration/demonstration';
import { valueOf } from '../src/lib/report/figure';
import type { Report } from '../src/lib/report/report';
import { median } from './statistics';

/** How fast reports are audited, beside the least that can be done with them: to look at every figure once. */

const SIZES = [1000, 10_000, 100_000];
const ROUNDS = 3;
const WARM = 10_000;

const { reports } = demonstration();

/** So many reports of invented counties, each with its organs, its roll-up and ten years, under codes of their own. */
function countiesOf(count: number): readonly Report[] {
	const copy = (report: Report, county: number): Report => {
		const { organ } = report;
		const code = String(county).padStart(6, '0');
		const own = { code: `${code}-${organ.code}`, area: organ.area && code + organ.area.slice(6) };
		return { ...report, id: `${own.code}-${report.year}`, organ: { ...organ, ...own } };
	};
	return Array.from({ length: count }, (_, i) =>
		copy(reports[i % reports.length]!, Math.floor(i / reports.length))
	);
}

/** Seconds of the processor for the work, the garbage it makes included; and what it counted. */
function timed(work: () => number): { seconds: number; counted: number } {
	const before = process.cpuUsage();
	const counted = work();
	const { user, system } = process.cpuUsage(before);
	return { seconds: (user + system) / 1e6, counted };
}

const look = (all: readonly Report[]) => () => {
	let numbers = 0;
	for (const { figures } of all)
		for (const figure of figures.values()) if (valueOf(figure) !== null) numbers += 1;
	return numbers;
};

const audit = (all: readonly Report[]) => () => {
	let findings = 0;
	for (const subject of subjectsOf(all)) findings += auditReport(subject).findings.length;
	return findings;
};

/** The table: time, rate and findings by number of reports. */
export function auditTable(say: (what: string) => void): string {
	// The first run compiles.
	const warm = countiesOf(WARM);
	audit(warm)();
	look(warm)();
	const lines = SIZES.map((size) => {
		say(`audit of ${size} reports`);
		const rounds = Array.from({ length: size < SIZES.at(-1)! ? ROUNDS : 1 }, () => {
			// Fresh reports: what an audit remembers of one is gone with it.
			const all = countiesOf(size);
			return { ours: timed(audit(all)), floor: timed(look(all)) };
		});
		const seconds = median(rounds.map(({ ours }) => ours.seconds));
		const floor = median(rounds.map(({ floor }) => floor.seconds));
		const cells = [
			size.toLocaleString('en-US'),
			`${seconds.toFixed(2)} s`,
			(size / seconds).toFixed(0),
			((seconds / size) * 1e6).toFixed(0),
			rounds[0]!.ours.counted.toLocaleString('en-US'),
			(seconds / floor).toFixed(0)
		];
		return `| ${cells.join(' | ')} |`;
	});
	return [
		'| reports | time | reports a second | µs a report | findings | to a look at every figure |',
		'| --: | --: | --: | --: | --: | --: |',
		...lines
	].join('\n');
}
