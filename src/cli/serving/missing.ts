import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { fileAt } from './file';

/** What a reader sees at an address the site does not have, when the site brings no 404.html of its own. */
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

/** Answers 404. `home` is the path of the site's first page. */
export function sendMissing(response: ServerResponse, dir: string, home: string): void {
	const own = fileAt(dir, '404.html');
	response
		.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
		.end(own ? readFileSync(own.path) : page(home));
}
