import type { FileWrite } from '../files/files.ts'
import { show } from '../model/show.ts'
import type { World } from './command.ts'
import type { Plan } from './init-writes.ts'

/** Prints what would be written: new texts as they are, changed ones with `+` and `-` before the lines that change. */
export function preview({ writes, backups, schemas }: Plan, { stdout }: World): void {
  for (const write of writes) stdout.write(described(write, backups.length > 0))
  for (const { path } of backups) stdout.write(`The old text would be kept in ${show(path)}.\n`)
  if (schemas.length > 0) stdout.write(`${schemas.length} files for your editor would go into .mplan/schemas.\n`)
  stdout.write('Nothing was written.\n')
}

function described({ path, text, expected }: FileWrite, isReplaced: boolean): string {
  const isChanged = typeof expected === 'string' && !isReplaced
  const lines = isChanged ? changedLines(linesOf(expected), linesOf(text)) : linesOf(text).map((line) => `  ${line}`)
  const verb = isChanged ? 'changed' : expected === null ? 'written' : 'replaced'
  return `${show(path)} would be ${verb}:\n\n${lines.map((line) => `${line.trimEnd()}\n`).join('')}\n`
}

function linesOf(text: string): string[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  return lines.map((line) => show(line, 1000))
}

/** All lines of both texts, `+` before those that came, `-` before those that went, as few of them as can be. */
function changedLines(old: string[], lines: string[]): string[] {
  const common = commonAfter(old, lines)
  const result: string[] = []
  let at = 0
  let next = 0
  while (at < old.length || next < lines.length) {
    if (at < old.length && old[at] === lines[next]) {
      result.push(`  ${old[at++]}`)
      next++
    } else if (next < lines.length && common(at, next + 1) >= common(at + 1, next)) result.push(`+ ${lines[next++]}`)
    else result.push(`- ${old[at++]}`)
  }
  return result
}

/** How many lines two texts have in common from two places on, in order (longest common subsequence). */
function commonAfter(old: string[], lines: string[]): (at: number, next: number) => number {
  const width = lines.length + 1
  const lengths = new Uint32Array((old.length + 2) * (width + 1))
  const place = (at: number, next: number) => Math.min(at, old.length) * width + Math.min(next, lines.length)
  for (let at = old.length - 1; at >= 0; at--) {
    for (let next = lines.length - 1; next >= 0; next--) {
      const isSame = old[at] === lines[next]
      const without = Math.max(lengths[place(at + 1, next)] ?? 0, lengths[place(at, next + 1)] ?? 0)
      lengths[place(at, next)] = isSame ? 1 + (lengths[place(at + 1, next + 1)] ?? 0) : without
    }
  }
  return (at, next) => lengths[place(at, next)] ?? 0
}
