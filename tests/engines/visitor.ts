/** A browser at the site, as the tour asks it: one page, in a profile of its own. */
export interface Visitor {
	/** Opens an address and waits for the page to have loaded. */
	open(url: string): Promise<void>;
	/** The value of an expression in the page, which JSON can say. */
	evaluate<T>(expression: string): Promise<T>;
	/** Gives a file to an input of the page, as a person chooses one. */
	giveFile(selector: string, path: string): Promise<void>;
	/** Errors that scripts of the pages did not catch, since the visit began. */
	errors(): Promise<readonly string[]>;
	/** Ends the browser. */
	close(): Promise<void>;
}

/** Where it saves what is downloaded, and nothing else. */
export interface Options {
	readonly downloads: string;
	/** An empty folder it may keep its own things in. */
	readonly home: string;
}
