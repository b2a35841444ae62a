/** Keys of findings that are to be decided together, with one more or less. */
export const withKey = (chosen: ReadonlySet<string>, key: string, wanted: boolean): ReadonlySet<string> =>
	new Set(wanted ? [...chosen, key] : [...chosen].filter((one) => one !== key));
