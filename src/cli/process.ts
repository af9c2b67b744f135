import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Output, World } from '../commands/command.ts'
import { diskFiles } from '../files/disk-files.ts'
import { main } from './main.ts'

/** Runs mplan in this process: the only place that knows argv, the streams, the clock and the exit code. */
export async function start(): Promise<void> {
  const { argv, stdout, stderr } = process
  for (const stream of [stdout, stderr]) stream.on('error', onBrokenOutput)
  process.exitCode = await main(argv.slice(2), worldOf())
}

/** Nobody reads any more (`| head`): that is the reader's right. Output that is lost for another reason is an error. */
function onBrokenOutput(error: NodeJS.ErrnoException): void {
  process.exitCode = error.code === 'EPIPE' ? (process.exitCode ?? 0) : 2
  if (error.code !== 'EPIPE') process.stderr.write(`mplan: the output could not be written: ${error.message}\n`)
}

function worldOf(): World {
  const home = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/').replace(/\/$/, '')
  return {
    home,
    cwd: process.cwd(),
    env: process.env,
    today: localDay(new Date()),
    get version() {
      return String(JSON.parse(readFileSync(`${home}/package.json`, 'utf8')).version)
    },
    stdin: { isTerminal: process.stdin.isTTY === true, read: readStandardInput },
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    files: diskFiles(process.cwd()),
  }
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.columns || 80,
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
}

/** The day on the calendar of the person who sits here. */
function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
