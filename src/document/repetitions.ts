import type { Problem } from '../model/problem.ts'
import type { Repetition } from './building.ts'
import type { Positions } from './positions.ts'
import { lineEnd } from './seek.ts'
import { excerpt } from './slips/slip.ts'

/** A key that is given again, and how many of the lines below it are given again with it. */
export interface Repeated {
  start: number
  repetition: Repetition
  below: number
}

/** Keys given twice: where they begin like an entry, the lines that repeat below it belong to it, and are one slip. */
export function repeatedEntries(repetitions: readonly Repetition[]): Repeated[] {
  const entries: Repeated[] = []
  const lastIn = new Map<object, Repeated>()
  for (const repetition of repetitions) {
    const { map, key, start } = repetition
    const last = lastIn.get(map)
    if (last && key !== 'id' && opensEntry(last.repetition)) {
      last.below++
      continue
    }
    const entry = { start, repetition, below: 0 }
    entries.push(entry)
    lastIn.set(map, entry)
  }
  return entries
}

/** What is wrong with a key that is given again. */
export function repetitionProblem(positions: Positions, text: string, { repetition, below }: Repeated): Problem {
  const { map, key, start, end } = repetition
  const { file } = positions
  const base = {
    rule: 'yaml-duplicate-key',
    severity: 'error' as const,
    span: { file, start, end },
    label: 'given again',
    related: [{ span: positions.keySpan(map, key), message: 'first given here' }],
  }
  if (below > 0 && text.slice(start - 2, start) === '  ') {
    const line = excerpt(text.slice(start, lineEnd(text, start)).trimEnd())
    const edits = [{ span: { file, start: start - 2, end: start }, text: '- ' }]
    return {
      ...base,
      message: `"${key}" is given twice, and so are the lines below it: another entry begins here, without its dash`,
      fix: { title: `write - ${line}, the dash below the dash of the entry above`, tier: 'review', edits },
      or: 'if it is the same entry, delete the lines that do not hold',
    }
  }
  return {
    ...base,
    message: `"${key}" is given twice; only the first one counts`,
    fix: { title: 'delete the one that does not hold', tier: 'fill-in' },
    or: opensEntry(repetition) ? 'if another entry begins here, put a dash and a space in front' : undefined,
  }
}

/** A key that stands first in an entry: given twice, the dash of a second entry is missing. */
function opensEntry({ map, key }: Repetition): boolean {
  return key === 'id' || key === 'title' || key === 'on' || Object.keys(map)[0] === key
}
