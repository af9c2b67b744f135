import { CommanderError, Command as Program } from 'commander'
import type { Command, Options, World } from '../commands/command.ts'
import { commands } from '../commands/index.ts'
import type { Invocation } from './arguments.ts'
import { HELP_WIDTH } from './help-width.ts'

const exitCodes = `
Exit codes: 0 fine, 1 findings, 2 wrong use, 3 nothing to check, 4 fault in mplan, 130 cancelled.
Start with: mplan init`

/** Reads a command line with commander: the authority on help, version and wrong use. Wrong use is exit code 2. */
export async function readWithCommander(argv: string[], world: World): Promise<Invocation> {
  let chosen: Invocation = { code: 2 }
  const program = new Program('mplan')
    .description('Marketing strategies and marketing plans, as checkable as code.')
    .version(world.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .addHelpText('after', exitCodes)
    .showHelpAfterError('(mplan --help shows what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text.replace(/^error: /, 'mplan: ')),
      getOutHelpWidth: () => Math.min(world.stdout.columns, HELP_WIDTH),
      getErrHelpWidth: () => Math.min(world.stderr.columns, HELP_WIDTH),
    })
  for (const load of Object.values(commands)) {
    const command = await load()
    describe(program, command).action((...passed) => {
      const self = passed.at(-1) as Program
      chosen = { command, args: self.args, options: plainOptions(command, self.opts()) }
    })
  }

  try {
    await program.parseAsync(argv, { from: 'user' })
    return chosen
  } catch (error) {
    if (error instanceof CommanderError) return { code: error.exitCode === 0 ? 0 : 2 }
    throw error
  }
}

function describe(program: Program, { name, arguments: words = '', summary, options, examples }: Command): Program {
  const command = program
    .command(`${name} ${words}`.trim())
    .description(summary)
    .exitOverride()
    .showHelpAfterError(`(mplan ${name} --help shows what there is)`)
  for (const { flags, summary, many } of options) {
    if (many) command.option(flags, summary, (value: string, all: string[] = []) => [...all, value])
    else command.option(flags, summary)
  }
  const width = Math.max(...examples.map(([line]) => line.length))
  const lines = examples.map(([line, what]) => `  $ ${line.padEnd(width)}  ${what}`)
  return lines.length > 0 ? command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`) : command
}

/** commander stores `--no-color` as `color: false`; commands look for `noColor`, as the everyday reader gives it. */
function plainOptions({ options }: Command, values: Options): Options {
  const plain = { ...values }
  for (const { flags } of options) {
    const [, name] = /^--no-(\w+)$/.exec(flags) ?? []
    if (name === undefined) continue
    if (plain[name] === false) plain[`no${name[0]?.toUpperCase()}${name.slice(1)}`] = true
    if (typeof plain[name] === 'boolean') delete plain[name]
  }
  return plain
}
