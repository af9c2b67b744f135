import { trailAt } from '../engine/places.ts'
import { type Validated, validate } from '../engine/validate.ts'
import { numbered, type ReportedProblem } from '../model/outcome.ts'
import type { Span } from '../model/problem.ts'
import { presets } from '../model/settings.ts'
import { jsonText, show } from '../model/show.ts'
import { wrapWords } from '../model/width.ts'
import { allRules, rules } from '../rules/index.ts'
import { type ExitCode, NothingToCheck, type Options, UsageError, type World } from './command.ts'
import { loadProjects } from './load-project.ts'
import { createNewness } from './newness.ts'
import { oneOf, textOption } from './options.ts'
import { linesIn } from './outputs.ts'
import { todayFor } from './today.ts'

/** A number that went into a finding, or a value that it looked at. */
interface Input {
  name: string
  value: string
  place: string
}

/** A finding with all that it was worked out from. */
interface Explained {
  number: number
  of: number
  problem: ReportedProblem
  place: string
  formula?: string
  lines: string[]
  inputs: Input[]
  looked: Input[]
}

/** Prints the whole calculation of one finding: the formula, the sum, each number with its file and line. */
export async function explainFinding(paths: string[], options: Options, world: World): Promise<ExitCode> {
  const wish = textOption(options, 'finding') ?? ''
  const preset = oneOf(options, 'preset', presets)
  const today = todayFor(options, world)
  const runs: Validated[] = []
  for await (const files of loadProjects(paths, options, world)) {
    runs.push(await validate({ files, rules, facts: allRules, today, only: [], skip: [], ...(preset && { preset }) }))
  }
  const explained = explanationOf(wish, runs)
  world.stdout.write(
    options.json === true ? `${jsonText(dataOf(explained, world.version))}\n` : textOf(explained, world.stdout.columns),
  )
  return 0
}

/** Numbers count as `mplan validate` lists: errors and warnings in their order, then the hints. */
function explanationOf(wish: string, runs: Validated[]): Explained {
  const isNew = createNewness()
  const runOf = new Map(runs.flatMap((run) => run.problems.filter(isNew).map((problem) => [problem, run] as const)))
  const all = numbered([...runOf.keys()])
  if (all.length === 0) throw new NothingToCheck('mplan validate finds nothing here: there is no finding to explain')
  const number = numberOf(wish.trim(), all)
  const problem = all[number - 1]
  const run = problem && runOf.get(problem)
  if (!problem || !run) throw new UsageError(`there is no finding ${show(wish)}: mplan validate finds ${all.length}`)
  const sum = problem.sum?.()
  const placeOf = placesOf(run)
  return {
    number,
    of: all.length,
    problem,
    place: placeOf(problem.span),
    ...(sum && { formula: sum.formula }),
    lines: sum?.lines ?? [],
    inputs: (sum?.inputs ?? []).map(({ name, value, span }) => ({ name, value, place: placeOf(span) })),
    looked: lookedAt(problem, run, placeOf),
  }
}

/** The place in the list, from 1; 0 for none. @throws UsageError for a fingerprint that several have, or none */
function numberOf(wish: string, problems: ReportedProblem[]): number {
  if (/^\d{1,6}$/.test(wish) && Number(wish) <= problems.length) return Number(wish)
  const matching = problems.filter(({ fingerprint }) => fingerprint === wish)
  const close =
    matching.length > 0
      ? matching
      : problems.filter(({ fingerprint }) => wish.length >= 4 && fingerprint.startsWith(wish))
  if (close.length > 1)
    throw new UsageError(`${close.length} findings begin with ${show(wish)}: give more of the fingerprint`)
  const [only] = close
  if (only) return problems.indexOf(only) + 1
  if (/^\d{1,6}$/.test(wish)) return 0
  throw new UsageError(
    `--finding takes a number from 1 to ${problems.length}, or a fingerprint (mplan validate -f json); not "${show(wish)}"`,
  )
}

function placesOf(run: Validated): (span: Span) => string {
  const linesOf = linesIn([run])
  return ({ file, start }) => `${file}:${linesOf(file).at(start).line}`
}

/** What a rule looked at, as it is written: `goal leads > deadline: 2027-04-30`. Each place once. */
function lookedAt(
  { reads = () => [] }: ReportedProblem,
  { documents }: Validated,
  placeOf: (span: Span) => string,
): Input[] {
  const inputs = reads().flatMap((span): Input[] => {
    const document = documents.get(span.file)
    const text = document?.text.slice(span.start, span.end)
    if (!document || !text) return []
    const [first = '', ...rest] = text.split(/\r?\n/)
    const value = first.replace(/^[^:]{1,60}:\s*/, '')
    return [
      {
        name: trailAt(span.start, document).words,
        value: rest.length > 0 ? `${value} …`.trim() : value,
        place: placeOf(span),
      },
    ]
  })
  return [...new Map(inputs.map((input) => [`${input.name} ${input.place}`, input])).values()]
}

function textOf({ number, of, problem, place, formula, lines, inputs, looked }: Explained, columns: number): string {
  const width = Math.min(110, Math.max(30, columns))
  const put = (words: string, indent: string) =>
    wrapWords(show(words, 2000), width - indent.length).map((line) => indent + line)
  const row = ({ name, value, place }: Input) =>
    put(`${name}: ${value}  (${place})`, '    ').map((line, index) => (index === 0 ? line.slice(2) : line))
  const { severity, rule, message, why, trail, fingerprint } = problem
  const parts = [
    [
      `Finding ${number} of ${of}: ${severity}, ${rule}`,
      ...put(message, '  '),
      ...put(`${place}${trail === '' ? '' : `   ${trail}`}`, '  '),
    ],
    formula === undefined
      ? put('No sum stands behind it: it is about what is written, or missing.', '')
      : ['THE SUM', ...put(formula, '  '), ...lines.flatMap((line) => put(line, '    '))],
    inputs.length > 0 ? ['ITS NUMBERS', ...inputs.flatMap(row)] : [],
    looked.length > 0 ? ['WHAT IT LOOKED AT', ...looked.flatMap(row)] : [],
    [
      ...(why === undefined ? [] : put(`Why it matters: ${why}`, '')),
      `More: mplan explain ${rule}`,
      `Fingerprint: ${fingerprint}`,
    ],
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function dataOf({ number, of, problem, place, formula, lines, inputs, looked }: Explained, version: string) {
  const { rule, severity, message, trail, fingerprint } = problem
  return {
    formatVersion: '1.0',
    tool: { name: 'mplan', version },
    number,
    of,
    finding: { rule, severity, message, place, trail, fingerprint },
    ...(formula !== undefined && { sum: { formula, lines, inputs } }),
    looked,
  }
}
