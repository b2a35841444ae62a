/**
 * Numbers of a report as text: runs between commas, each a number, and behind a star how often it follows itself; a run
 * without a number is one of cells that have none. Most cells of most reports are 0, and come in rows: `3,0*12,*40,1.5`.
 */
export function runsOf(values: readonly (number | null)[]): string {
	const runs: { value: number | null; length: number }[] = [];
	for (const value of values) {
		const last = runs.at(-1);
		if (last && last.value === value) last.length += 1;
		else runs.push({ value, length: 1 });
	}
	if (runs.at(-1)?.value === null) runs.pop();
	return runs.map(({ value, length }) => `${value ?? ''}${length > 1 ? `*${length}` : ''}`).join(',');
}

const RUN = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)?(?:\*([1-9]\d*))?$/;

/** The numbers again, as many as the form has cells. Throws on anything but what `runsOf` writes of so many. */
export function valuesIn(runs: string, cells: number): readonly (number | null)[] {
	const values: (number | null)[] = [];
	for (const run of runs === '' ? [] : runs.split(',')) {
		const [found, value, times = '1'] = RUN.exec(run) ?? [];
		if (found === undefined || values.length + Number(times) > cells)
			throw new TypeError(`"${run}" is no run of numbers, or one too long`);
		const known = value === undefined ? null : Number(value);
		for (let i = Number(times); i > 0; i--) values.push(known);
	}
	while (values.length < cells) values.push(null);
	return values;
}
