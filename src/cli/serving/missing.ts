import type { ServerResponse } from 'node:http';
import type { NoFile } from './file';
import { SAFE_HEADERS } from './headers';

/** What a reader sees at an address the site does not have. */
const page = (home: string) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>404 · 年报镜 Disclosure Lens</title>
<body style="font: 1rem/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; margin: 4rem auto; max-width: 32rem; padding: 0 1rem">
<h1>没有这个页面</h1>
<p>这个地址在本站没有内容。<a href="${home}">回到首页</a></p>
<p lang="en">There is nothing at this address. <a href="${home}">Home</a></p>
</body>
</html>
`;

/** A page without scripts. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

const STATUS: Readonly<Record<Exclude<NoFile, 'missing'>, readonly [status: number, text: string]>> = {
	busy: [503, 'too many files are open: try again in a moment\n'],
	unreadable: [500, 'this file of the site cannot be read\n']
};

/** Answers that there is no file. `home` is the path of the site's first page. */
export function sendNoFile(response: ServerResponse, why: NoFile, home: string): void {
	const headers = { ...SAFE_HEADERS, 'Cache-Control': 'no-cache', 'Content-Security-Policy': POLICY };
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	if (why === 'missing')
		response.writeHead(404, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(page(home));
	else {
		const [status, text] = STATUS[why];
		response
			.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '2' })
			.end(text);
	}
}
