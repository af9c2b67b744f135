import { show } from '../model/show.ts'
import { whatIfFormats } from '../views/what-if/index.ts'
import type { WhatIfPage } from '../views/what-if/page.ts'
import { type Command, type Options, UsageError } from './command.ts'
import { seedFor } from './forecast.ts'
import { loadProject, loadProjects } from './load-project.ts'
import type { Response } from './make-what-if.ts'
import { listOption } from './options.ts'
import { outputsOf, print } from './outputs.ts'
import { pathsAmong } from './paths-among.ts'
import { todayFor } from './today.ts'

export const whatIf: Command = {
  name: 'what-if',
  arguments: '[changes-or-paths...]',
  summary:
    'show what would change if the files said something else: forecasts, money and findings, today and then; nothing is written',
  options: [
    {
      flags: '-f, --format <name[:file]>',
      summary: `${Object.keys(whatIfFormats).join(' or ')}, to a file if named`,
      many: true,
    },
    {
      flags: '--response <tactic=power>',
      summary:
        'how the results of a tactic answer to its money, from 0 (not at all) to 1 (as much more as money); 0.6: twice the money, 1.5 times the results',
      many: true,
    },
    { flags: '--today <date>', summary: 'as of this day, such as 2026-09-30' },
    { flags: '--seed <number>', summary: 'draw the ranges in another way: 1 unless you say otherwise' },
    { flags: '--color <when>', summary: 'auto, always or never' },
    { flags: '--no-color', summary: 'the same as --color never' },
  ],
  examples: [
    ["mplan what-if 'set tactics.ads.budget=+20%'", 'a fifth more money for a tactic'],
    ["mplan what-if 'tactics.ads.expect=20..30..40' 'goals.leads.deadline=+30d'", 'several changes at once'],
    ["mplan what-if 'journey.consider.conversion=30%'", 'another conversion rate'],
    ["mplan what-if 'tactics.ads.budget=+50%' --response ads=0.6", 'money that brings more results'],
  ],

  async run(words, options, world) {
    const outputs = await outputsOf(options, whatIfFormats, 'what-if')
    const today = todayFor(options, world)
    const seed = seedFor(options)
    const responses = responsesFor(options)
    const { readWish } = await import('./what-if-change.ts')
    const isChange = (word: string) => word.includes('=')
    const { paths, others } = pathsAmong(
      words.filter((word) => !isChange(word) && word !== 'set'),
      world.files,
    )
    const [strange] = others
    if (strange !== undefined)
      throw new UsageError(
        `"${show(strange)}" is neither a change nor a folder: a change is written 'set tactics.ads.budget=+20%'`,
      )
    const wishes = words.filter(isChange).map(readWish)
    if (wishes.length === 0) throw new UsageError("say what to change: mplan what-if 'set tactics.ads.budget=+20%'")
    const { makeWhatIf } = await import('./make-what-if.ts')
    const pages: WhatIfPage[] = []
    // a change is about one plan: of the projects of an agency, the one that is meant has to be named
    const projects = paths.length === 0 ? [await loadProject(undefined, world)] : loadProjects(paths, options, world)
    for await (const files of projects) {
      pages.push(await makeWhatIf(files, { wishes, responses, seed, today }))
    }
    await print(outputs, { options, world }, (format, { width, paint }) =>
      format(pages, { width, paint, version: world.version }),
    )
    return 0
  },
}

/** @throws UsageError for anything but `ads=0.6` */
function responsesFor(options: Options): Response[] {
  return listOption(options, 'response').map((text) => {
    const [, tactic, power = ''] = /^([^=\s]+)=(0|1|0?\.\d{1,6}|1\.0+)$/.exec(text.trim()) ?? []
    if (tactic !== undefined) return { tactic, power: Number(power) }
    throw new UsageError(`--response takes a tactic and a number from 0 to 1, such as ads=0.6; not "${show(text)}"`)
  })
}
