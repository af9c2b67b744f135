import { jsonText, show } from '../model/show.ts'
import { type Command, type ExitCode, type Options, UsageError, type World } from './command.ts'
import { preview } from './init-preview.ts'
import { listed, type Target, targetIn } from './init-target.ts'
import { templateSummaries } from './init-templates.ts'
import { textsFor } from './init-texts.ts'
import { carryOut, type Mode, type Plan, plannedWrites } from './init-writes.ts'

export const init: Command = {
  name: 'init',
  arguments: '[folder]',
  summary: 'start a strategy and a plan, by questions or from a template',
  options: [
    { flags: '--template <name>', summary: 'start from an example, such as shop; --list shows them' },
    { flags: '--list', summary: 'list the templates' },
    { flags: '--json', summary: 'the list as JSON: name, summary' },
    { flags: '--yes', summary: 'ask nothing: the smallest template, or the one that is named' },
    { flags: '--answers <file>', summary: 'take the answers from a file instead of asking' },
    { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
    { flags: '--merge', summary: 'add what is missing to files that are there' },
    { flags: '--force', summary: 'replace files that are there, and keep the old ones as .bak' },
    { flags: '--today <date>', summary: 'count dates from this day, such as 2026-09-30' },
  ],
  examples: [
    ['mplan init', 'answer questions, first about the strategy, then about the plan'],
    ['mplan init acme --template shop --yes', 'a complete example for a shop, in the folder acme'],
    ['mplan init --list', 'the templates'],
    ['mplan init --template b2b-saas --yes --dry-run', 'look before anything is written'],
  ],

  async run([folder = '.'], options, world) {
    if (options.list) return list(options, world)
    const mode = modeOf(options)
    const target = targetIn(folder, world.files)
    refuseWhatIsThere(target, mode, options)
    const plan = plannedWrites(target, await textsFor(target, options, world), { mode, world })
    if (options.dryRun) {
      preview(plan, world)
      return 0
    }
    carryOut(plan, world.files)
    tellWhatWasDone(plan, world)
    const { today } = options
    const { validate } = await import('./validate.ts')
    const verdict = await validate.run([folder], { quiet: true, ...(today !== undefined && { today }) }, world)
    world.stdout.write(`${nextStep(target, { plan, options, verdict })}\n`)
    return 0
  },
}

function list(options: Options, world: World): ExitCode {
  const summaries = templateSummaries(world)
  if (options.json) {
    world.stdout.write(`${jsonText(summaries)}\n`)
    return 0
  }
  const width = Math.max(...summaries.map(({ name }) => name.length))
  for (const { name, summary } of summaries) world.stdout.write(`  ${name.padEnd(width)}  ${summary}\n`)
  world.stdout.write('\nTake one with: mplan init --template NAME --yes\n')
  return 0
}

/** @throws UsageError for flags that do not go together */
function modeOf(options: Options): Mode {
  if (options.json) throw new UsageError('--json goes with --list: mplan init --list --json')
  if (options.merge && options.force)
    throw new UsageError('--merge keeps what is there and --force replaces it; choose one of them')
  if (options.yes && options.answers !== undefined)
    throw new UsageError('--yes asks nothing and --answers answers; choose one of them')
  if (options.merge) return 'merge'
  return options.force ? 'force' : 'create'
}

/** A plan on its own gets the strategy it lacks; anything else that is there is left alone unless a flag says how. */
function refuseWhatIsThere({ strategy, plan }: Target, mode: Mode, options: Options): void {
  const there = [strategy, plan].filter(({ text }) => text !== null).map(({ path }) => path)
  if (mode !== 'create' || there.length === 0) return
  const isPlanAlone = strategy.text === null
  if (isPlanAlone && options.template === undefined) return
  const [them, are] = there.length === 1 ? ['it and keeps the old one', 'is'] : ['them and keeps the old ones', 'are']
  const kinder = isPlanAlone ? 'mplan init --yes writes the strategy that it needs, ' : ''
  throw new UsageError(
    `${listed(there)} ${are} there already: ${kinder}--merge adds what is missing, --force replaces ${them} as .bak`,
  )
}

function tellWhatWasDone({ writes, backups, schemas }: Plan, { stdout }: World): void {
  const paths = writes.map(({ path }) => path)
  stdout.write(paths.length === 0 ? 'Nothing had to be written.\n' : `Wrote ${listed(paths)}.\n`)
  for (const { path } of backups) stdout.write(`The old text is in ${show(path)}.\n`)
  if (schemas.length > 0) stdout.write('Your editor finds the description of every line in .mplan/schemas.\n')
}

/** What to do now, in one line. */
function nextStep(
  { folder }: Target,
  { plan, options, verdict }: { plan: Plan; options: Options; verdict: ExitCode },
): string {
  const where = folder === '.' ? '' : ` ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`
  const check = `mplan validate${where}`
  const [first] = plan.writes
  if (first && /\bTBD \(/.test(plan.writes.map(({ text }) => text).join('\n')))
    return `Next: fill in the lines that are marked TBD, then check with: ${check}`
  if (verdict === 1) return `Next: put right what is said above, then check again with: ${check}`
  if (options.template !== undefined || options.yes)
    return `Next: replace the words of the example with your own, then check with: ${check}`
  return `Next: see strategy and plan side by side with: mplan report${where}`
}
