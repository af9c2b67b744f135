import { formatDay } from '../model/dates.ts'
import { type Command, type ExitCode, type Options, UsageError, type World } from './command.ts'
import { textOption } from './options.ts'
import { todayFor } from './today.ts'

/** Goals are sentences: what is longer is another text by mistake. */
const longest = 10_000

/** So many sentences take longer than the start of a run. */
const many = 1000

export const smart: Command = {
  name: 'smart',
  arguments: '[sentence]',
  summary: 'read a goal written as a sentence, and say what it lacks',
  options: [
    { flags: '--json', summary: 'one JSON object a line, in the order of the sentences' },
    { flags: '--ask', summary: 'ask for what the sentence lacks' },
    { flags: '--expand <goal-id>', summary: 'write a sentence goal of strategy.yaml out as fields, in place' },
    { flags: '--dry-run', summary: 'with --expand: show the change, and write nothing' },
    { flags: '--today <date>', summary: 'count dates from this day, such as 2026-09-30' },
    { flags: '--color <when>', summary: 'auto, always or never' },
    { flags: '--no-color', summary: 'the same as --color never' },
  ],
  examples: [
    ['mplan smart "Win 40 members by May 2027"', 'what is specific, measurable and time-bound about it'],
    ['mplan smart --ask "Win more members"', 'answer what is missing: by how many, by when'],
    ['mplan smart --json < goals.txt', 'a sentence a line in, an object a line out'],
    ['mplan smart --expand win-40-members', 'make fields of a sentence in strategy.yaml'],
  ],

  async run([sentence], options, world) {
    refuseMixture(sentence, options)
    const goal = textOption(options, 'expand')
    if (goal !== undefined) {
      const { expandGoal } = await import('./smart-expand.ts')
      return expandGoal(goal, options, world)
    }
    if (options.ask) return askAndPrint(sentence, options, world)
    const lines = sentence === undefined ? await linesOfInput(world) : [sentence]
    refuseLongLines(lines)
    if (lines.length > many) world.expectLongRun?.()
    const { printJson, printReports } = await import('./smart-print.ts')
    return options.json ? printJson(lines, options, world) : printReports(lines, options, world)
  },
}

/** Asks for what a sentence lacks, then prints it like any other. @throws UsageError when nobody can be asked */
async function askAndPrint(sentence: string | undefined, options: Options, world: World): Promise<ExitCode> {
  const { askerOf, canAsk } = await import('./init-interview.ts')
  if (!canAsk(world)) {
    throw new UsageError('--ask needs somebody at a terminal who answers; without it, mplan smart says what is missing')
  }
  const ask = await askerOf(world)
  const text = sentence ?? (await ask({ text: 'What do you want to reach?', hint: 'Win 40 members by May 2027' }))
  refuseLongLines([text])
  const { completed } = await import('./smart-ask.ts')
  const whole = await completed(text, { ask, today: formatDay(todayFor(options, world)) })
  const { printJson, printReports } = await import('./smart-print.ts')
  return options.json ? printJson([whole], options, world) : printReports([whole], options, world)
}

/** @throws UsageError for flags that do not go together */
function refuseMixture(sentence: string | undefined, { ask, json, expand, dryRun }: Options): void {
  if (expand !== undefined && (sentence !== undefined || ask || json))
    throw new UsageError('--expand takes the id of a goal and nothing else: mplan smart --expand goal-id')
  if (dryRun && expand === undefined) throw new UsageError('--dry-run goes with --expand')
}

/** The sentences on standard input, one a line; empty lines keep their place. */
async function linesOfInput({ stdin }: World): Promise<string[]> {
  if (stdin.isTerminal) throw new UsageError('say which sentence: mplan smart "Win 40 members by May 2027"')
  const text = (await stdin.read()).replace(/^\ufeff/, '')
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function refuseLongLines(lines: string[]): void {
  const line = lines.findIndex(({ length }) => length > longest)
  if (line === -1) return
  const place = lines.length === 1 ? 'the sentence' : `line ${line + 1}`
  throw new UsageError(
    `${place} has ${lines[line]?.length} characters; a goal is one sentence, and at most ${longest} are read`,
  )
}
