import { formats } from '../formats/index.ts'
import { nearest } from '../model/nearest.ts'
import type { Outcome } from '../model/outcome.ts'
import { type Severity, weightOf } from '../model/problem.ts'
import type { RuleFacts } from '../model/rule.ts'
import { presets } from '../model/settings.ts'
import { show } from '../model/show.ts'
import { type Command, type ExitCode, type Options, UsageError, type World } from './command.ts'
import { loadProjects } from './load-project.ts'
import { listOption, oneOf, textOption } from './options.ts'
import { outputsOf, print } from './outputs.ts'
import { createStopwatch } from './stats.ts'
import { createTally } from './tally.ts'
import { todayFor } from './today.ts'

export const validate: Command = {
  name: 'validate',
  arguments: '[paths...]',
  summary: 'check a strategy and its plans, and say what is wrong',
  options: [
    {
      flags: '-f, --format <name[:file]>',
      summary: `${Object.keys(formats).join(' or ')}, to a file if named`,
      many: true,
    },
    { flags: '--preset <name>', summary: `how much is asked: ${presets.join(', ')}` },
    { flags: '--only <rule>', summary: 'check this rule only (may be given again)', many: true },
    { flags: '--skip <rule>', summary: 'leave this rule out (may be given again)', many: true },
    { flags: '--no-inline', summary: 'report what comments in the files silence, too' },
    { flags: '--today <date>', summary: 'judge dates as of this day, such as 2026-09-30' },
    { flags: '--fail-on <severity>', summary: 'exit with 1 from this severity on: error, warning or info' },
    { flags: '--max-warnings <number>', summary: 'exit with 1 when there are more warnings than this' },
    { flags: '--stdin-filename <path>', summary: 'the file that the text on standard input (-) stands for' },
    { flags: '-q, --quiet', summary: 'print errors only' },
    { flags: '--stats', summary: 'say afterwards what took how long' },
    { flags: '--color <when>', summary: 'auto, always or never' },
    { flags: '--no-color', summary: 'the same as --color never' },
  ],
  examples: [
    ['mplan validate', 'check the project around the current folder'],
    ['mplan validate clients/acme', 'check the project in a folder'],
    ['mplan validate --only tactic-without-goal', 'look for one thing'],
    ['mplan validate -f json:findings.json', 'text on the screen, JSON in a file'],
  ],

  async run(paths, options, world) {
    const outputs = await outputsOf(options, formats, 'findings')
    const { allRules, rules } = await import('../rules/index.ts')
    const request = {
      rules,
      facts: allRules,
      today: todayFor(options, world),
      preset: oneOf(options, 'preset', presets),
      only: ruleNames(options, 'only', allRules),
      skip: ruleNames(options, 'skip', allRules),
      noInline: options.noInline === true,
    }
    const verdict = verdictOptions(options)
    const nothing = request.only.length > 0 && request.only.every((rule) => request.skip.includes(rule))
    if (nothing) throw new UsageError('--only and --skip name the same rules: nothing would be checked')

    const engine = await import('../engine/validate.ts')
    const watch = options.stats === true ? createStopwatch(world) : undefined
    const tally = createTally()
    const failing: Severity[] = []
    for await (const files of loadProjects(paths, options, world)) {
      watch?.lap('finding and opening files')
      const validated = await engine.validate({ files, ...request, ...(watch && { lap: watch.lap }) })
      tally.add(validated)
      failing.push(verdict.failOn ?? validated.project.settings.failOn ?? 'error')
    }
    const outcome = tally.outcome(options, request.today)
    const least = options.quiet ? 'error' : asksForHints(request, verdict) ? 'info' : 'warning'
    await print(outputs, { options, world }, (format, place) =>
      format(outcome, { ...place, linesOf: tally.linesOf, least, version: world.version }),
    )
    watch?.lap('printing')
    if (watch) world.stderr.write(watch.table())
    return exitCode(outcome, { ...verdict, failOn: lightest(failing) }, world)
  },
}

/** Whoever names a rule, or fails on hints, wants to see them. */
function asksForHints({ only }: { only: string[] }, { failOn }: Verdict): boolean {
  return only.length > 0 || failOn === 'info'
}

interface Verdict {
  /** Where it is not said, each project says it for itself. */
  failOn?: Severity | undefined
  mostWarnings?: number
}

function verdictOptions(options: Options): Verdict {
  const failOn = oneOf(options, 'failOn', ['error', 'warning', 'info'] as const)
  const most = textOption(options, 'maxWarnings')
  if (most === undefined) return { failOn }
  if (!/^\d{1,9}$/.test(most))
    throw new UsageError(`--max-warnings takes a whole number such as 10, not "${show(most)}"`)
  return { failOn, mostWarnings: Number(most) }
}

/** Of several projects the one that asks most decides. */
function lightest(severities: Severity[]): Severity {
  return severities.reduce((least, each) => (weightOf[each] < weightOf[least] ? each : least), 'error')
}

function exitCode({ problems }: Outcome, { failOn = 'error', mostWarnings }: Verdict, world: World): ExitCode {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  if (mostWarnings !== undefined && warnings > mostWarnings) {
    world.stderr.write(`mplan: ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${mostWarnings} allowed\n`)
    return 1
  }
  return problems.some(({ severity }) => weightOf[severity] >= weightOf[failOn]) ? 1 : 0
}

function ruleNames(options: Options, name: string, facts: RuleFacts[]): string[] {
  const names = facts.map((rule) => rule.name)
  return listOption(options, name).map((wish) => {
    if (names.includes(wish)) return wish
    const close = nearest(wish, names)
    throw new UsageError(
      `there is no rule "${show(wish)}"${close ? `; did you mean ${close}?` : ';'} mplan rules lists them all`,
    )
  })
}
