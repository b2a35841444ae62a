/** A file made to break a reader. It holds no figure that may be reported, unless it says how many may be. */
export interface Hostile {
	/** With the extension under which it comes. */
	readonly name: string;
	readonly bytes: () => Uint8Array;
	/** A whole report is in it: it may be read, and then rightly. */
	readonly readable?: boolean;
}

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Bytes of no format, the same every time. */
export function noise(length: number): Uint8Array {
	let state = 0x9e3779b9;
	return Uint8Array.from({ length }, () => {
		state = (Math.imul(state, 1664525) + 1013904223) | 0;
		return state >>> 24;
	});
}

/** The same text over and over, up to a size, without ever holding it as one string. */
export function repeated(unit: string, size: number, before = '', after = ''): Uint8Array {
	const [head, body, tail] = [text(before), text(unit), text(after)];
	const times = Math.floor(size / body.length);
	const bytes = new Uint8Array(head.length + times * body.length + tail.length);
	bytes.set(head);
	bytes.set(body, head.length);
	for (let done = 1; done < times; done *= 2) {
		const more = Math.min(done, times - done) * body.length;
		bytes.copyWithin(head.length + done * body.length, head.length, head.length + more);
	}
	bytes.set(tail, head.length + times * body.length);
	return bytes;
}

/** Part of a report that, were it read, would give figures. */
export const BAIT =
	'<table><tr><td colspan="4">第二十条第（六）项</td></tr><tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr><tr><td>行政处罚</td><td colspan="3">77</td></tr><tr><td>行政强制</td><td colspan="3">77</td></tr></table>';
