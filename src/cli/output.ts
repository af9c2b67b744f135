import { fstatSync, statSync, writeSync } from 'node:fs'
import type { Output } from '../commands/command.ts'

/** A stream of this process, and whether something written to it was lost. */
export interface ProcessOutput extends Output {
  lost: () => boolean
}

/**
 * A stream that is written to directly. Node's own streams take a tenth of a short run to set up, so they are used only
 * where a person sits at a terminal and where the reader of a pipe is too slow to take everything at once.
 */
export function outputOf(name: 'stdout' | 'stderr'): ProcessOutput {
  const descriptor = name === 'stdout' ? 1 : 2
  let isTerminal: boolean | undefined
  let write: ((text: string) => void) | undefined
  let lost = false

  const terminal = () => {
    isTerminal ??= isCharacterDevice(descriptor) && process[name].isTTY === true
    return isTerminal
  }
  const throughStream = () => {
    process[name].on('error', fail)
    return (text: string | Uint8Array) => void process[name].write(text)
  }
  const directly = (text: string) => {
    const rest = writeAtOnce(descriptor, Buffer.from(text), fail)
    if (rest === undefined) return
    write = throughStream()
    process[name].write(rest)
  }
  const fail = (failure: NodeJS.ErrnoException) => {
    write = () => {}
    // nobody reads any more (`| head`): that is the reader's right
    if (failure.code === 'EPIPE' || failure.code === 'EOF') return
    lost = true
    process.exitCode = 2
    if (name === 'stdout') void sayLost(failure)
  }
  return {
    write(text) {
      write ??= terminal() ? throughStream() : directly
      write(text)
    },
    get isTerminal() {
      return terminal()
    },
    get columns() {
      return (terminal() && process[name].columns) || 80
    },
    lost: () => lost,
  }
}

async function sayLost(failure: NodeJS.ErrnoException): Promise<void> {
  const { failureWords } = await import('../files/failure-words.ts')
  process.stderr.write(`mplan: the output could not be written: ${failureWords(failure)}\n`)
}

/** @returns what a pipe did not take at once; undefined when all was written or the writing failed */
function writeAtOnce(
  descriptor: number,
  bytes: Uint8Array,
  fail: (failure: NodeJS.ErrnoException) => void,
): Uint8Array | undefined {
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written)
    return undefined
  } catch (error) {
    const failure = error as NodeJS.ErrnoException
    if (failure.code === 'EAGAIN') return bytes.subarray(written)
    fail(failure)
    return undefined
  }
}

/**
 * Whether a stream is a terminal or another device: files, pipes and /dev/null, the usual things in scripts, are neither.
 */
export function isCharacterDevice(descriptor: number): boolean {
  try {
    const stream = fstatSync(descriptor)
    return stream.isCharacterDevice() && stream.rdev !== nowhere()
  } catch {
    return false
  }
}

/** The number of the device that swallows what is written to it; undefined where there is none. */
const nowhere = (): number | undefined => statSync('/dev/null', { throwIfNoEntry: false })?.rdev
