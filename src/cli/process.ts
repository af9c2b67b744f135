import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { HELP_WIDTH } from './help-width.ts'
import { isCharacterDevice, outputOf } from './output.ts'

/** Runs mplan in this process: the only place that knows argv, the streams, the clock and the exit code. */
export async function start(): Promise<void> {
  const argv = process.argv.slice(2)
  const stdout = outputOf('stdout')
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    stdout.write(`${readVersion()}\n`)
    return
  }
  const help = helpPage(argv, stdout)
  if (help !== undefined) {
    stdout.write(help)
    return
  }
  const { main } = await import('./main.ts')
  const { diskFiles } = await import('../files/disk-files.ts')
  const code = await main(argv, {
    home,
    cwd: process.cwd(),
    env: process.env,
    today: localDay(new Date()),
    now: () => performance.now(),
    get version() {
      return readVersion()
    },
    stdin: {
      get isTerminal() {
        return isCharacterDevice(0) && process.stdin.isTTY === true
      },
      read: async () => (await import('./standard-input.ts')).readStandardInput(),
    },
    stdout,
    stderr: outputOf('stderr'),
    files: diskFiles(process.cwd()),
    expectLongRun: optimiseLater,
  })
  process.exitCode = stdout.lost() ? 2 : code
}

/**
 * Lets the optimising compiler of Node 20, which runs on a second core, wait until a function has been busy fifteen times
 * as long as it does of itself: a run of a second or two is no slower and takes a quarter less of processor time
 * (docs/performance.md). Other versions of Node measure that in another way, and are left as they are.
 */
function optimiseLater(): void {
  if (!process.versions.node.startsWith('20.')) return
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=1000000')
}

const home = resolve(import.meta.dirname, '..').replaceAll('\\', '/')

function readVersion(): string {
  return String(JSON.parse(readFileSync(`${home}/package.json`, 'utf8')).version)
}

/** Help as the build has kept it; undefined where there is no such page, or no room for it. */
function helpPage(argv: string[], { columns }: { columns: number }): string | undefined {
  const [command = 'mplan', flag = command] = argv.length === 1 ? ['mplan', argv[0]] : argv
  if (argv.length > 2 || (flag !== '--help' && flag !== '-h') || columns < HELP_WIDTH) return undefined
  const page = `${import.meta.dirname}/help/${command}.txt`
  return /^[a-z-]+$/.test(command) && existsSync(page) ? readFileSync(page, 'utf8') : undefined
}

/** The day on the calendar of the person who sits here. */
function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
