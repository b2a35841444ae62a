import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { SiteFile } from './file';
import { rangeOf } from './range';

/** A file as it is sent: as it is, or compressed beforehand. */
export interface Variant {
	readonly file: SiteFile;
	readonly encoding: 'br' | 'gzip' | null;
}

/** Strong, so that a client may use it in If-Range; the same address has another for each encoding. */
const tagOf = ({ file, encoding }: Variant): string =>
	`"${file.size}-${file.modified.getTime()}${encoding === null ? '' : `-${encoding}`}"`;

/** Whether the client has this very file already (RFC 9110, 13.1.2 and 13.1.3). */
function isKnown({ headers }: IncomingMessage, variant: Variant): boolean {
	const tags = headers['if-none-match'];
	if (tags !== undefined)
		return tags.split(',').some((tag) => ['*', tagOf(variant)].includes(tag.trim().replace(/^W\//, '')));
	const since = Date.parse(headers['if-modified-since'] ?? '');
	return Math.floor(variant.file.modified.getTime() / 1000) * 1000 <= since;
}

/** A part is only good if the client's other parts are of the same file (RFC 9110, 13.1.5). */
function isSame({ headers }: IncomingMessage, variant: Variant): boolean {
	const last = headers['if-range'];
	return last === undefined || last === tagOf(variant) || last === variant.file.modified.toUTCString();
}

/** Sends bytes of an open file. Where there are fewer than was said, or the client has left, the line is cut: nothing shorter passes for whole. */
async function sendBytes(
	response: ServerResponse,
	{ handle }: SiteFile,
	{ start, end }: { readonly start: number; readonly end: number }
): Promise<void> {
	if (end < start) return void response.end();
	const stream = handle.createReadStream({ start, end, autoClose: false });
	await pipeline(stream, response, { end: false });
	if (stream.bytesRead < end - start + 1) response.destroy();
	else response.end();
}

/**
 * Answers a GET or HEAD with an open file, or the range of it that is asked for: 200, 206, 304 or 416. HEAD included, since DuckDB asks with
 * HEAD whether ranges work. A range is always of the file as it is. The caller closes the file.
 */
export async function sendFile(
	request: IncomingMessage,
	response: ServerResponse,
	variant: Variant
): Promise<void> {
	const { file, encoding } = variant;
	const { size, modified } = file;
	response.setHeader('ETag', tagOf(variant));
	response.setHeader('Last-Modified', modified.toUTCString());
	response.setHeader('Vary', 'Accept-Encoding');
	if (isKnown(request, variant)) return void response.writeHead(304).end();
	const { range: asked } = request.headers;
	const range = asked !== undefined && isSame(request, variant) ? rangeOf(asked, size) : 'whole';
	if (range === 'unsatisfiable') {
		response.writeHead(416, { 'Content-Range': `bytes */${size}`, 'Cache-Control': 'no-cache' }).end();
		return;
	}
	const { start, end } = range === 'whole' ? { start: 0, end: size - 1 } : range;
	response.writeHead(range === 'whole' ? 200 : 206, {
		'Content-Length': end - start + 1,
		...(range === 'whole' ? {} : { 'Content-Range': `bytes ${start}-${end}/${size}` }),
		...(encoding === null ? {} : { 'Content-Encoding': encoding })
	});
	if (request.method === 'HEAD') response.end();
	else await sendBytes(response, file, { start, end });
}
