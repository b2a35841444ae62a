import type * as Library from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ensureWithin } from '../../limits';
import { Refusal } from '../../refusal';
import { checkBulk } from './bulk';
import type { FontFacts } from './fonts';
import type { Matrix, PageMarks } from './geometry';
import { OperatorInterpreter, type Direction } from './operators';
import { onUnawaited } from './unawaited';

/** Takes a pdf apart with pdf.js, in this thread and without a network, and gives what its pages show. */

/** A character map of the library by its file name: UniGB-UCS2-H.bcmap. Rejects when there is none. */
export type CharacterMaps = (name: string) => Promise<Uint8Array>;

/** How far to turn a page so that text running this way is level. */
const TURNS: Readonly<Record<Direction, number>> = { level: 0, down: 270, over: 180, up: 90 };

type Pdf = typeof Library;
type Document = Library.PDFDocumentProxy;
type Page = Library.PDFPageProxy;

/**
 * The library. Loaded in a worker that has no window it takes the worker for its own and writes to the page (pdf.worker.mjs,
 * WorkerMessageHandler); so there is one while it loads.
 */
async function library(): Promise<Pdf> {
	const scope: { window?: unknown } = globalThis;
	const isWorker = 'onmessage' in globalThis && !('window' in globalThis);
	if (isWorker) scope.window = globalThis;
	try {
		await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
	} finally {
		if (isWorker) delete scope.window;
	}
	return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function refusalOf(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	return new Refusal(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged');
}

const viewOf = (page: Page, turn: number): { view: Matrix; width: number; height: number } => {
	const { transform, width, height } = page.getViewport({ scale: 1, rotation: page.rotate + turn });
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform.map(Number);
	return { view: [a, b, c, d, e, f], width, height };
};

interface Piece {
	readonly length: number;
}

/** The library's own step that takes in the next piece of what a page draws. */
interface Piecewise {
	_renderPageChunk(piece: Piece, ...rest: unknown[]): void;
}

const isPiecewise = (page: object): page is Piecewise => '_renderPageChunk' in page;

/** Counts what a page draws piece by piece, since no timer runs before all of it is there. */
function counted(page: object, meet: (operators: number) => void): void {
	if (!isPiecewise(page)) throw new Error('the pdf library has changed how it hands over pages');
	const take = page._renderPageChunk.bind(page);
	page._renderPageChunk = (piece, ...rest) => {
		meet(piece.length);
		take(piece, ...rest);
	};
}

async function marksOf(
	pdf: Pdf,
	document: Document,
	number: number,
	meet: (operators: number) => void
): Promise<PageMarks> {
	const page = await document.getPage(number);
	counted(page, meet);
	const layers = await document.getOptionalContentConfig();
	const drawing = await page.getOperatorList();
	const names = new Map(Object.entries(pdf.OPS).map(([name, code]) => [code, name] as const));
	const fonts = {
		// A font that could not be taken apart stands there as the text of its error.
		get: (name: string): FontFacts | null => {
			const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
			return typeof font === 'object' ? font : null;
		}
	};
	const interpreted = (turn: number) => {
		const { view, width, height } = viewOf(page, turn);
		const interpreter = new OperatorInterpreter(view, fonts, (layer) => Boolean(layers.isVisible(layer)));
		for (const [i, code] of drawing.fnArray.entries())
			interpreter.step(names.get(code) ?? '', drawing.argsArray[i]);
		return { ...interpreter.drawn(), width, height, page: number };
	};
	const level = interpreted(0);
	const { directions } = level;
	const most = (['level', 'down', 'over', 'up'] as const).reduce((a, b) =>
		directions[b] > directions[a] ? b : a
	);
	const marks = most === 'level' ? level : interpreted(TURNS[most]);
	page.cleanup();
	if (marks.lost) throw new Refusal('undecipherable');
	return marks;
}

/** The marks of every page. Rejects with a Refusal when the file is encrypted, damaged, too long or too slow. */
export async function openPdf(
	bytes: Uint8Array,
	maps: CharacterMaps,
	milliseconds: number
): Promise<PageMarks[]> {
	checkBulk(bytes);
	const pdf = await library();
	const task = pdf.getDocument({
		// The library keeps the buffer it is given.
		data: new Uint8Array(bytes),
		verbosity: 0,
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		useWasm: false,
		fontExtraProperties: true,
		maxImageSize: 1,
		stopAtErrors: false,
		...factories(maps)
	});
	let timer: ReturnType<typeof setTimeout> | undefined;
	let give: (refusal: unknown) => void = () => undefined;
	const late = new Promise<never>((_, reject) => {
		give = reject;
		timer = setTimeout(() => reject(new Refusal('too_slow')), milliseconds);
	});
	const settle = onUnawaited(() => give(new Refusal('damaged')));
	let operators = 0;
	const meet = (count: number): void => {
		operators += count;
		try {
			ensureWithin('operators', operators);
		} catch (error) {
			give(error);
			void task.destroy().catch(() => undefined);
		}
	};
	const all = async (): Promise<PageMarks[]> => {
		const document = await task.promise;
		ensureWithin('pages', document.numPages);
		const pages: PageMarks[] = [];
		let marks = 0;
		for (let number = 1; number <= document.numPages; number++) {
			const page = await marksOf(pdf, document, number, meet);
			const there = page.glyphs.length + page.across.length + page.down.length;
			ensureWithin('pageMarks', there);
			marks += there;
			ensureWithin('marks', marks);
			pages.push(page);
		}
		return pages;
	};
	try {
		return await Promise.race([all(), late]);
	} catch (error) {
		throw refusalOf(error);
	} finally {
		clearTimeout(timer);
		await task.destroy().catch(() => undefined);
		// What the library gave up is rejected in the same turn.
		await new Promise((next) => setTimeout(next));
		settle();
	}
}

/** What the library fetches for itself, given by us: character maps, and nothing else. */
function factories(maps: CharacterMaps): object {
	class Factory {
		async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
			if (kind !== 'cMapUrl') throw new Error(`not kept: ${filename}`);
			return maps(filename);
		}
	}
	return { BinaryDataFactory: Factory };
}
