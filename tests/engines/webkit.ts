import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import type { FoundWebkit } from './find';
import type { Options, Visitor } from './visitor';

const KEEP_ERRORS = `
	const errors = (window.tourErrors = []);
	addEventListener('error', ({ message }) => errors.push(message));
	addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
`;
const TAKE_ERRORS = 'return (window.tourErrors || []).splice(0)';

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	await once(server.close(), 'close');
	return port;
}

/** A screen nobody sees; it writes its number once it is there. */
async function openScreen(path: string): Promise<{ screen: ChildProcess; name: string }> {
	const screen = spawn(path, ['-displayfd', '3', '-screen', '0', '1280x1000x24'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe']
	});
	const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
	return { screen, name: `:${String(number).trim()}` };
}

async function openDriver(url: string, found: FoundWebkit): Promise<WebDriver> {
	const capabilities = new Capabilities({
		browserName: 'MiniBrowser',
		'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] }
	});
	for (let tries = 0; ; tries++)
		try {
			return await new Builder().usingServer(url).withCapabilities(capabilities).build();
		} catch (error) {
			// The driver takes a moment to listen.
			if (tries === 50 || !/ECONNREFUSED/.test(String(error))) throw error;
			await new Promise((soon) => setTimeout(soon, 100));
		}
}

/** WebKitGTK's small browser, on a screen of its own. */
export async function openWebkit(found: FoundWebkit, { downloads, home }: Options): Promise<Visitor> {
	// It asks the desk where downloads go.
	await mkdir(join(home, '.config'), { recursive: true });
	await writeFile(join(home, '.config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
	const { screen, name } = await openScreen(found.screen);
	const port = await freePort();
	const env = {
		...process.env,
		DISPLAY: name,
		HOME: home,
		XDG_CONFIG_HOME: join(home, '.config'),
		WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
	};
	const process_ = spawn(found.driver, [`--port=${port}`], { stdio: 'ignore', env });
	const end = () => {
		process_.kill();
		screen.kill();
	};
	try {
		const driver = await openDriver(`http://127.0.0.1:${port}`, found);
		await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
		const errors: string[] = [];
		// It tells nobody of errors: each page keeps its own from when it has loaded, and they are taken before it is left.
		const take = async () => errors.push(...(await driver.executeScript<string[]>(TAKE_ERRORS)));
		return {
			async open(url) {
				await take();
				await driver.get(url);
				await driver.executeScript(KEEP_ERRORS);
			},
			evaluate: <T>(expression: string) => driver.executeScript<T>(`return (${expression})`),
			giveFile: (selector, path) => driver.findElement(By.css(selector)).sendKeys(path),
			async errors() {
				await take();
				return errors;
			},
			async close() {
				await driver.quit();
				end();
			}
		};
	} catch (error) {
		end();
		throw error;
	}
}
