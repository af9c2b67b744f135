import { parseArgs } from 'node:util'
import type { Command, ExitCode, Options, World } from '../commands/command.ts'
import { commands } from '../commands/index.ts'

/** What a command line asks for; or the exit code, when it was answered already (help, version, wrong use). */
export type Invocation = { command: Command; args: string[]; options: Options } | { code: ExitCode }

/**
 * Reads a command line. The everyday case is read by Node's own parser, which costs nothing to load;
 * help, version and whatever that parser refuses goes to commander, which has the last word.
 */
export async function readArguments(argv: string[], world: World): Promise<Invocation> {
  const everyday = await readEveryday(argv)
  if (everyday) return everyday
  const { readWithCommander } = await import('./program.ts')
  return readWithCommander(argv, world)
}

async function readEveryday([name = '', ...rest]: string[]): Promise<Invocation | undefined> {
  if (!Object.hasOwn(commands, name) || rest.includes('--help') || rest.includes('-h')) return undefined
  const command = await commands[name]?.()
  if (!command) return undefined
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: Object.fromEntries(command.options.map((option) => everydayOption(option))),
      allowPositionals: true,
      strict: true,
    })
    if (!fits(command, positionals.length)) return undefined
    return { command, args: positionals, options: camelCased(values) }
  } catch {
    return undefined
  }
}

function everydayOption({ flags, many = false }: Command['options'][number]) {
  const long = /--([a-z-]+)/.exec(flags)?.[1] ?? ''
  const short = /^-([a-z]),/.exec(flags)?.[1]
  const type: 'string' | 'boolean' = flags.includes('<') ? 'string' : 'boolean'
  return [long, { type, multiple: many, ...(short && { short }) }] as const
}

function fits({ arguments: words = '' }: Command, count: number): boolean {
  const wanted = words.split(' ').filter(Boolean)
  const least = wanted.filter((word) => word.startsWith('<')).length
  const most = wanted.some((word) => word.includes('...')) ? Number.POSITIVE_INFINITY : wanted.length
  return count >= least && count <= most
}

function camelCased(values: Record<string, unknown>): Options {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value as Options[string],
    ]),
  )
}
