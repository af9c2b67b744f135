import { kindOf } from '../../generated/fields.ts'
import { nearest } from '../../model/nearest.ts'
import type { Problem } from '../../model/problem.ts'
import { show } from '../../model/show.ts'
import { MOST_COLUMNS } from '../limits.ts'
import { plainKey } from '../schema/aliases.ts'
import { isColumn, keyNamed, keysOf } from './column-keys.ts'
import { csvProblem } from './csv-problem.ts'
import { cellText, type Row } from './rows.ts'

/** What a table of results holds, and what each of its columns is. */
export interface Columns {
  kind: 'measurement' | 'spend'
  /** By position: a key of the entry, the name of a dimension, or nothing where the column is not read. */
  names: ({ key: string } | { dimension: string } | undefined)[]
  /** False when the first line does not name what every entry needs: then no line is read. */
  usable: boolean
  problems: Problem[]
}

interface Header {
  path: string
  row: Row
  words: string[]
  dimensions: readonly string[]
}

/** Reads the first line of a table. Names are understood in any case, with blanks for hyphens, and by familiar other words. */
export function columnsOf(path: string, text: string, row: Row, dimensions: readonly string[]): Columns {
  const words = wordsOf(text, row)
  const header: Header = { path, row, words, dimensions }
  if (isTooWide(words)) {
    return { kind: 'measurement', names: [], usable: false, problems: [tooManyColumns(header)] }
  }
  const kind = kindOfTable(words)
  const columns: Columns = { kind, names: [], usable: true, problems: [] }
  const keys = keysOf(words, kind)
  if (!keys.some((key) => key !== undefined)) return { ...columns, usable: false, problems: [noNames(header)] }
  for (const [at, word] of words.entries()) columns.names.push(nameOf(at, word, { keys, columns, header }))
  addMissing(columns, header)
  return columns
}

/** How many words of a line name a column. */
export function knownNames(text: string, row: Row, dimensions: readonly string[]): number {
  const words = wordsOf(text, row)
  if (isTooWide(words)) return words.length
  return words.filter((word) => dimensions.includes(word) || keyNamed(word, 'measurement') || keyNamed(word, 'spend'))
    .length
}

const isTooWide = (words: string[]): boolean =>
  words.length > MOST_COLUMNS && words.filter((word) => word !== '').length > MOST_COLUMNS

function wordsOf(text: string, row: Row): string[] {
  return row.cells.flatMap((_, at) => (at % 2 === 0 ? [cellText(text, row, at / 2)] : []))
}

/** A table with amounts and no metric lists payments. */
function kindOfTable(words: string[]): Columns['kind'] {
  const has = (key: string) => words.some((word) => keyNamed(word, 'measurement') === key)
  const isSpend = words.some((word) => ['amount', 'cost', 'spend'].includes(plainKey(word)))
  return isSpend && !has('metric') && !words.some((word) => plainKey(word) === 'value') ? 'spend' : 'measurement'
}

interface Naming {
  keys: (string | undefined)[]
  columns: Columns
  header: Header
}

function nameOf(at: number, word: string, { keys, columns, header }: Naming): Columns['names'][number] {
  const { kind, problems } = columns
  const dimension = header.dimensions.find((name) => name === word || plainKey(name) === plainKey(word))
  if (dimension !== undefined) return { dimension }
  const key = keys[at]
  if (key !== undefined) {
    if (keys.indexOf(key) === at) return { key }
    const message = `two columns say "${key}"; only the first one counts`
    problems.push({ ...problemAt(at, header, message), fix: { title: 'delete the other column', tier: 'fill-in' } })
  } else if (word !== '' && !plainKey(word).startsWith('x-')) {
    problems.push(unknownColumn({ at, word, kind, free: (key) => !keys.includes(key) }, header))
  }
  return undefined
}

interface Unknown {
  at: number
  word: string
  kind: Columns['kind']
  /** True for a key that no other column has. */
  free: (key: string) => boolean
}

function unknownColumn({ at, word, kind, free }: Unknown, header: Header): Problem {
  const known = [...kindOf(kind).fields.keys()].filter((key) => isColumn(kind, key) && free(key))
  const meant = nearest(plainKey(word), [...known, ...header.dimensions])
  const problem = problemAt(at, header, `no column is called "${show(word, 40)}", so it is not read`)
  if (meant === undefined) {
    const title = `write x- in front of the name if it is for yourselves, or declare it under dimensions: in the strategy`
    return { ...problem, fix: { title, tier: 'fill-in' } }
  }
  const edits = [{ span: problem.span, text: meant }]
  return { ...problem, label: `did you mean ${meant}?`, fix: { title: `write ${meant}`, tier: 'review', edits } }
}

/**
 * Every entry has a day; a measurement is of something and says how much; a payment has an amount. Where one of them is
 * missing no line is read: that is one thing to put right, whatever the other columns are called.
 */
function addMissing(columns: Columns, { words, ...header }: Header): void {
  const has = (...keys: string[]) => columns.names.some((name) => name && 'key' in name && keys.includes(name.key))
  const needs = columns.kind === 'spend' ? spendNeeds : measurementNeeds
  const missing = needs.filter(([keys]) => !has(...keys))
  if (missing.length === 0) return
  columns.usable = false
  const slips = columns.problems.filter(({ fix }) => fix?.edits)
  const repaired = new Set(slips.flatMap(({ fix }) => fix?.edits?.map(({ text }) => text) ?? []))
  const left = missing.filter(([keys]) => !keys.some((key) => repaired.has(key)))
  columns.problems = columns.problems.filter((problem) => slips.includes(problem) || left.length === 0)
  if (left.length === 0) return
  const [free = '', more] = words.filter((word, at) => word !== '' && columns.names[at] === undefined)
  const keys = left.map(([[key = '']]) => key)
  const isOne = left.length === 1 && free !== '' && more === undefined
  columns.problems.push({
    ...problemAt(undefined, { ...header, words }, `no column says ${left.map(([, what]) => what).join(', nor ')}`),
    fix: {
      title: isOne
        ? `if "${show(free, 40)}" does, call that column ${keys[0]}`
        : `call the columns that do, or add them: ${keys.join(', ')}`,
      tier: 'fill-in',
    },
    ...(left.length > 1 && {
      or: 'if each column is a number of its own, write a line for each number: on,metric,value',
    }),
  })
}

type Need = [keys: string[], what: string]

const day: Need = [['on'], 'on which day it was']
const measurementNeeds: Need[] = [day, [['metric', 'goal'], 'what was measured'], [['value', 'done'], 'what came out']]
const spendNeeds: Need[] = [day, [['amount'], 'how much was paid']]

function noNames(header: Header): Problem {
  const message =
    header.words.length === 0
      ? 'the file is empty'
      : 'the first line has to name the columns, and none of these words is the name of one'
  return {
    ...problemAt(undefined, header, message),
    fix: { title: 'put a line like this at the top: on,metric,value,period,tactic,channel,source', tier: 'fill-in' },
    or: 'for payments: on,amount,tactic,category,status,ref',
  }
}

function tooManyColumns(header: Header): Problem {
  const count = header.words.filter((word) => word !== '').length
  const message = `the first line names ${count} columns, and mplan reads no more than ${MOST_COLUMNS}: the table is not read`
  return {
    ...problemAt(0, header, message),
    fix: { title: 'write a line for each number, with columns such as these: on,metric,value', tier: 'fill-in' },
  }
}

function problemAt(at: number | undefined, { path, row }: Header, message: string): Problem {
  const start = at === undefined ? row.start : (row.cells[2 * at] ?? row.start)
  const end = at === undefined ? row.end : (row.cells[2 * at + 1] ?? row.end)
  return csvProblem({ file: path, start, end }, message)
}
