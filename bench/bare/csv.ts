import Papa from 'papaparse';

/** The least a page can do to have the default trend without a database: parse the columns it needs and take medians. `?csv` names the file. */
async function start(): Promise<void> {
	const response = await fetch(new URLSearchParams(location.search).get('csv') ?? '');
	const { data } = Papa.parse<Readonly<Record<string, string>>>(await response.text(), {
		header: true,
		skipEmptyLines: true
	});
	const years = new Map<string, number[]>();
	for (const { year = '', value = '' } of data) {
		const values = years.get(year) ?? [];
		if (value !== '') values.push(Number(value));
		years.set(year, values);
	}
	const medians = [...years].map(([year, values]) => {
		const sorted = Float64Array.from(values).sort();
		const [low = 0, high = 0] = [sorted.length - 1, sorted.length].map((twice) => sorted[twice >> 1]);
		return [year, (low + high) / 2];
	});
	document.documentElement.dataset['medians'] = JSON.stringify(medians);
	document.documentElement.dataset['ready'] = String(performance.now());
}

void start();
