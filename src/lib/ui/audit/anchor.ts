import type { Finding } from '$lib/audit/audit';
import { contentsKey } from '$lib/read/contentsKey';

/** A short name of a finding for addresses: another as soon as its rule, its cells or their values are. */
export const findingAnchor = ({ key }: Pick<Finding, 'key'>): string =>
	`f-${contentsKey(new TextEncoder().encode(key))}`;
