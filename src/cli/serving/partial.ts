import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { SiteFile } from './file';
import { rangeOf } from './range';

/** Strong form of the tag `sirv` sends, so that a client may use it in If-Range. */
const tagOf = ({ stats }: SiteFile) => `"${stats.size}-${stats.mtime.getTime()}"`;

/** A part is only good if the client's other parts are of the same file (RFC 9110, 13.1.5). */
function sameFile(ifRange: string | undefined, file: SiteFile): boolean {
	return ifRange === undefined || ifRange === tagOf(file) || ifRange === file.stats.mtime.toUTCString();
}

/**
 * Answers a Range request with 206 or 416, HEAD included, since DuckDB asks with HEAD whether ranges work.
 * Always bytes of the uncompressed file. Returns false when the whole file must be sent instead.
 */
export function sendPart(request: IncomingMessage, response: ServerResponse, file: SiteFile): boolean {
	const { size } = file.stats;
	const range = rangeOf(request.headers.range ?? '', size);
	const ifRange = request.headers['if-range'];
	if (range === 'whole' || !sameFile(typeof ifRange === 'string' ? ifRange : undefined, file)) return false;
	if (range === 'unsatisfiable') {
		response.writeHead(416, { 'Content-Range': `bytes */${size}`, 'Cache-Control': 'no-cache' }).end();
		return true;
	}
	response.writeHead(206, {
		'Content-Range': `bytes ${range.start}-${range.end}/${size}`,
		'Content-Length': range.end - range.start + 1,
		'Last-Modified': file.stats.mtime.toUTCString(),
		ETag: tagOf(file),
		Vary: 'Accept-Encoding'
	});
	if (request.method === 'HEAD') response.end();
	else pipeline(createReadStream(file.path, range), response, () => response.destroy());
	return true;
}
