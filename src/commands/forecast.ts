import type { Validated } from '../engine/validate.ts'
import { nearest } from '../model/nearest.ts'
import type { Goal } from '../model/project.ts'
import { show } from '../model/show.ts'
import { forecastFormats } from '../views/forecast/index.ts'
import type { ForecastPage } from '../views/forecast/page.ts'
import { type Command, NothingToCheck, type Options, UsageError } from './command.ts'
import { loadProjects } from './load-project.ts'
import { textOption } from './options.ts'
import { outputsOf, print } from './outputs.ts'
import { pathsAmong } from './paths-among.ts'
import { todayFor } from './today.ts'

export const forecast: Command = {
  name: 'forecast',
  arguments: '[goals-or-paths...]',
  summary:
    'say where each goal lands at its deadline, from its results and from what the tactics are expected to bring; a goal that will be missed does not change the exit code (0)',
  options: [
    {
      flags: '-f, --format <name[:file]>',
      summary: `${Object.keys(forecastFormats).join(' or ')}, to a file if named`,
      many: true,
    },
    { flags: '--today <date>', summary: 'forecast as of this day, such as 2026-09-30; later results do not count' },
    { flags: '--seed <number>', summary: 'draw the ranges in another way: 1 unless you say otherwise' },
    { flags: '--stdin-filename <path>', summary: 'the file that the text on standard input (-) stands for' },
    { flags: '--color <when>', summary: 'auto, always or never' },
    { flags: '--no-color', summary: 'the same as --color never' },
  ],
  examples: [
    ['mplan forecast', 'every goal of the project around the current folder'],
    ['mplan forecast subscribers', 'one goal, with its chart and every number of its sum'],
    [
      'mplan forecast clients/acme -f md:forecast.md',
      'the project in a folder: text on the screen, Markdown in a file',
    ],
  ],

  async run(words, options, world) {
    const outputs = await outputsOf(options, forecastFormats, 'forecast')
    const today = todayFor(options, world)
    const seed = seedFor(options)
    const { paths, others } = pathsAmong(words, world.files)
    const { validate } = await import('../engine/validate.ts')
    const { makeForecast } = await import('./make-forecast.ts')
    const runs: Validated[] = []
    for await (const files of loadProjects(paths, options, world)) {
      runs.push(await validate({ files, rules: [], facts: [], today, only: [], skip: [] }))
    }
    refuseUnknown(
      others,
      runs.flatMap(({ project }) => project.goals),
    )
    const pages = runs.map((run) => makeForecast(run, { wanted: others, seed }))
    refuseEmpty(pages)
    await print(outputs, { options, world }, (format, { width, paint }) =>
      format(pages, { width, paint, version: world.version }),
    )
    return 0
  },
}

/** @throws UsageError when the option is no whole number */
export function seedFor(options: Options): number {
  const seed = textOption(options, 'seed') ?? '1'
  if (/^\d{1,9}$/.test(seed)) return Number(seed)
  throw new UsageError(`--seed takes a whole number such as 7, not "${show(seed)}"`)
}

function refuseUnknown(wanted: string[], goals: Goal[]): void {
  const ids = goals.map(({ id }) => id)
  for (const wish of wanted) {
    if (ids.includes(wish)) continue
    const close = nearest(wish, ids)
    const known = ids.length > 0 ? `the goals are ${ids.map((id) => show(id)).join(', ')}` : 'there are no goals'
    throw new UsageError(`there is no goal "${show(wish)}"; ${close ? `did you mean ${show(close)}?` : known}`)
  }
}

function refuseEmpty(pages: ForecastPage[]): void {
  if (pages.some(({ results }) => results.length > 0)) return
  throw new NothingToCheck('there is no goal to forecast: add goals: to strategy.yaml, or start one with mplan init')
}
