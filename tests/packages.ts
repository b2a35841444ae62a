import { spawnSync } from 'node:child_process';

export function succeeds(
	command: string,
	args: readonly string[],
	environment: NodeJS.ProcessEnv = {}
): boolean {
	const done = spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, ...environment } });
	return done.status === 0;
}

/** Installs Debian packages as root or by a sudo that asks nothing; false where neither is possible. */
export function installPackages(packages: readonly string[]): boolean {
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const apt = (...args: string[]) => {
		const [command = 'apt-get', ...rest] = [
			...sudo,
			'env',
			'DEBIAN_FRONTEND=noninteractive',
			'apt-get',
			...args
		];
		return succeeds(command, rest);
	};
	return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}
