import { Command, CommanderError } from 'commander';
import { Complaint } from './complaint';
import { refusedBySystem } from './refused';
import { stopWithParent } from './stopWithParent';

/** Each command by its name. Only the one that is wanted is loaded: together they are most of the program. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
	read: async () => (await import('./commands/read')).readCommand(),
	audit: async () => (await import('./commands/audit')).auditCommand(),
	build: async () => (await import('./commands/build')).buildCommand(),
	demo: async () => (await import('./commands/demo')).demoCommand(),
	site: async () => (await import('./commands/site')).siteCommand(),
	compress: async () => (await import('./commands/compress')).compressCommand(),
	serve: async () => (await import('./commands/serve')).serveCommand()
};

stopWithParent();

const program = new Command('lens')
	.description(
		'Annual reports on open government information: read them, audit them, build the data set, serve the site.'
	)
	.showHelpAfterError('(lens --help lists the commands and options)')
	.exitOverride();

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : '';

process.stdout.on('error', (error) => {
	// The reader of the output has what it wanted: lens read ... | head.
	if (codeOf(error) === 'EPIPE') process.exit();
	console.error(
		`lens: the output could not be written: ${error instanceof Error ? error.message : String(error)}`
	);
	process.exit(1);
});

const wanted = COMMANDS[process.argv[2] ?? ''];
for (const load of wanted ? [wanted] : Object.values(COMMANDS))
	program.addCommand((await load()).copyInheritedSettings(program));

try {
	await program.parseAsync();
} catch (error) {
	const refused = refusedBySystem(error);
	if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
	else if (error instanceof Complaint) {
		console.error(error.message);
		process.exitCode = error.exitCode;
	} else if (refused !== null) {
		console.error(`lens: ${refused}`);
		process.exitCode = 1;
	} else {
		console.error(`lens: unexpected failure: ${error instanceof Error ? error.message : String(error)}`);
		if (process.env['LENS_DEBUG']) console.error(error);
		process.exitCode = 70;
	}
}
