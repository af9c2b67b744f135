import { reportFormats } from '../views/index.ts'
import type { Report } from '../views/report.ts'
import type { Command } from './command.ts'
import { loadProjects } from './load-project.ts'
import { linesIn, outputsOf, print } from './outputs.ts'
import { todayFor } from './today.ts'

export const report: Command = {
  name: 'report',
  arguments: '[paths...]',
  summary:
    'show strategy and plan side by side, goal by goal, and where the money goes; errors in the files are marked and do not change the exit code (0)',
  options: [
    {
      flags: '-f, --format <name[:file]>',
      summary: `${Object.keys(reportFormats).join(' or ')}, to a file if named`,
      many: true,
    },
    { flags: '--today <date>', summary: 'judge dates as of this day, such as 2026-09-30' },
    { flags: '--stdin-filename <path>', summary: 'the file that the text on standard input (-) stands for' },
    { flags: '--color <when>', summary: 'auto, always or never' },
    { flags: '--no-color', summary: 'the same as --color never' },
  ],
  examples: [
    ['mplan report', 'the project around the current folder, as wide as the terminal'],
    ['mplan report clients/acme', 'the project in a folder'],
    ['mplan report -f md:report.md', 'text on the screen, Markdown in a file'],
  ],

  async run(paths, options, world) {
    const outputs = await outputsOf(options, reportFormats, 'report')
    const today = todayFor(options, world)
    const { allRules, rules } = await import('../rules/index.ts')
    const { validate } = await import('../engine/validate.ts')
    const { makeReport } = await import('../views/make-report.ts')
    const reports: Report[] = []
    for await (const files of loadProjects(paths, options, world)) {
      const run = await validate({ files, rules, facts: allRules, today, only: [], skip: [] })
      const linesOf = linesIn([run])
      reports.push(makeReport({ ...run, positionOf: ({ file, start }) => linesOf(file).at(start) }))
    }
    await print(outputs, { options, world }, (format, { width, paint }) =>
      format(reports, { width, paint, version: world.version }),
    )
    return 0
  },
}
