import { Cancelled, type ExitCode, NothingToCheck, UsageError, type World } from '../commands/command.ts'
import { FileError } from '../files/file-error.ts'
import { readArguments } from './arguments.ts'

/** Runs one command line. Never exits the process: it returns the exit code, and no error leaves it. */
export async function main(argv: string[], world: World): Promise<ExitCode> {
  try {
    const invocation = await readArguments(argv, world)
    if ('code' in invocation) return invocation.code
    const { command, args, options } = invocation
    return await command.run(args, options, world)
  } catch (error) {
    return explainFailure(error, world)
  }
}

function explainFailure(error: unknown, world: World): ExitCode {
  if (error instanceof Cancelled) {
    world.stderr.write('mplan: cancelled, nothing was written\n')
    return 130
  }
  if (error instanceof NothingToCheck || error instanceof UsageError || error instanceof FileError) {
    world.stderr.write(`mplan: ${error.message}\n`)
    return error instanceof NothingToCheck ? 3 : 2
  }
  const fault = error instanceof Error ? error : new Error(String(error))
  world.stderr.write(
    `mplan: this is a fault in mplan, not in your files: ${fault.message.split('\n')[0]}\n` +
      'Please report it with what you typed. MPLAN_DEBUG=1 in front of the command shows the details to add.\n',
  )
  if (world.env.MPLAN_DEBUG) world.stderr.write(`${fault.stack}\n`)
  return 4
}
