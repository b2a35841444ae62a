import { Command, CommanderError } from 'commander';
import { Complaint } from './complaint';
import { auditCommand } from './commands/audit';
import { buildCommand } from './commands/build';
import { compressCommand } from './commands/compress';
import { demoCommand } from './commands/demo';
import { readCommand } from './commands/read';
import { serveCommand } from './commands/serve';

const program = new Command('lens')
	.description(
		'Annual reports on open government information: read them, audit them, build the data set, serve the site.'
	)
	.showHelpAfterError('(lens --help lists the commands and options)')
	.exitOverride();

for (const command of [
	readCommand(),
	auditCommand(),
	buildCommand(),
	demoCommand(),
	compressCommand(),
	serveCommand()
])
	program.addCommand(command.copyInheritedSettings(program));

try {
	await program.parseAsync();
} catch (error) {
	if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
	else if (error instanceof Complaint) {
		console.error(error.message);
		process.exitCode = error.exitCode;
	} else {
		console.error(`lens: unexpected failure: ${error instanceof Error ? error.message : String(error)}`);
		if (process.env['LENS_DEBUG']) console.error(error);
		process.exitCode = 70;
	}
}
