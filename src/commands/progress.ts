import { show } from '../model/show.ts'
import type { World } from './command.ts'

/** Says on a terminal which of many projects is being read. */
export interface Progress {
  /** @param number from 1 */
  at(name: string, number: number): void
  done(): void
}

/** The wait, in milliseconds, before anything is said. */
const patience = 1000

/**
 * A line on standard error that is written over and wiped in the end; nothing where that is no terminal, or where there is
 * but one project: then not even the clock is asked, which costs a part of Node.
 */
export function progressOn({ stderr, now }: Pick<World, 'stderr' | 'now'>, of: number): Progress {
  if (!stderr.isTerminal || of < 2) return { at: () => {}, done: () => {} }
  const began = now()
  let written = false
  return {
    at(name, number) {
      if (now() - began < patience) return
      written = true
      stderr.write(`\r\u001b[K${show(`${number} of ${of}: ${name}`).slice(0, stderr.columns - 1)}`)
    },
    done() {
      if (written) stderr.write('\r\u001b[K')
    },
  }
}
