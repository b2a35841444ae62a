/** A page that shows little of its own: its text is put there by a script when it is opened, or is another page in a frame. */

/** How much of a page was read, or left out with the parts it stands in. */
export interface Amount {
	rows: number;
	letters: number;
}

const WITH_TEXT = new Set(['script', 'template', 'textarea', 'noscript']);
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed']);
/** A page with fewer letters shows nothing but its name and where it stands. */
const FEWEST = 400;
/** Words of a report, as they are or as a script may write them, and markup in a script. */
const OF_REPORT = /信息公开|公开年度报告|年报|\\u4fe1\\u606f\\u516c\\u5f00|%E5%85%AC%E5%BC%80/iu;
const OF_TABLE = /<t[dr][\s>]|\\u003ct[dr]|&lt;t[dr]|本年制发|本年新收|予以公开|\\u672c\\u5e74/iu;

export class Shell {
	#scripts = 0;
	#frames = 0;
	#ofReport = false;
	#ofTable = false;

	/** Takes an element of the page. */
	meets(name: string): void {
		if (name === 'script') this.#scripts += 1;
		else if (FRAMES.has(name)) this.#frames += 1;
	}

	/** Takes text that is not shown. */
	skips(element: string, text: string): void {
		if (!WITH_TEXT.has(element)) return;
		this.#ofReport ||= OF_REPORT.test(text);
		this.#ofTable ||= OF_TABLE.test(text);
	}

	/** Whether the page is a shell, when it shows so much by itself. */
	holds({ rows, letters }: Amount): boolean {
		if (rows > 0) return false;
		return (this.#ofReport && this.#ofTable) || (letters < FEWEST && this.#scripts + this.#frames > 0);
	}
}
