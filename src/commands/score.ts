import type { Severity } from '../model/problem.ts'
import { scoreFormats } from '../views/score/index.ts'
import type { Score } from '../views/score/score.ts'
import type { Command } from './command.ts'
import { loadProjects } from './load-project.ts'
import { linesIn, outputsOf, print } from './outputs.ts'
import { todayFor } from './today.ts'

export const score: Command = {
  name: 'score',
  arguments: '[paths...]',
  summary:
    'answer two questions, with the evidence: is the strategy clear, and does the plan lead to the goals of the business? Then say what to do next',
  options: [
    {
      flags: '-f, --format <name[:file]>',
      summary: `${Object.keys(scoreFormats).join(' or ')}, to a file if named`,
      many: true,
    },
    { flags: '--today <date>', summary: 'judge dates as of this day, such as 2026-09-30' },
    { flags: '--stdin-filename <path>', summary: 'the file that the text on standard input (-) stands for' },
    { flags: '--color <when>', summary: 'auto, always or never' },
    { flags: '--no-color', summary: 'the same as --color never' },
  ],
  examples: [
    ['mplan score', 'the project around the current folder'],
    ['mplan score clients/acme', 'the project in a folder'],
    ['mplan score -f md:score.md', 'text on the screen, Markdown in a file'],
  ],

  async run(paths, options, world) {
    const outputs = await outputsOf(options, scoreFormats, 'score')
    const today = todayFor(options, world)
    const { allRules, rules } = await import('../rules/index.ts')
    const { validate } = await import('../engine/validate.ts')
    const { makeScore } = await import('../views/score/make-score.ts')
    const severities = new Map(allRules.map(({ name, severity }) => [name, severity]))
    const withCheck = new Set(rules.map(({ name }) => name))
    const isReading = (rule: string) => !withCheck.has(rule)
    const severityOf = (rule: string): Severity => severities.get(rule) ?? 'error'
    const scores: Score[] = []
    for await (const files of loadProjects(paths, options, world)) {
      const request = { files, rules, facts: allRules, today, only: [], skip: [] }
      const run = await validate({ ...request, preset: 'strict', settling: false })
      const linesOf = linesIn([run])
      scores.push(
        makeScore({ ...run, severityOf, isReading, positionOf: ({ file, start }) => linesOf(file).at(start) }),
      )
    }
    await print(outputs, { options, world }, (format, { width, paint }) =>
      format(scores, { width, paint, version: world.version }),
    )
    return 0
  },
}
