/** Letters by which two texts differ: 0, 1 (one other, lost or too many), or 2 for more than one. Counts UTF-16 units. */
export function editDistance(a: string, b: string): 0 | 1 | 2 {
	if (a === b) return 0;
	const longest = Math.max(a.length, b.length);
	const shortest = Math.min(a.length, b.length);
	if (longest - shortest > 1) return 2;
	let alike = 0;
	while (alike < shortest && a[alike] === b[alike]) alike += 1;
	let fromEnd = 1;
	while (fromEnd <= shortest - alike && a[a.length - fromEnd] === b[b.length - fromEnd]) fromEnd += 1;
	return longest - alike - (fromEnd - 1) <= 1 ? 1 : 2;
}
