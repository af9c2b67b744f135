import { families } from '../model/rule.ts'
import { jsonText } from '../model/show.ts'
import type { Command } from './command.ts'

export const rules: Command = {
  name: 'rules',
  summary: 'list the rules, with what each makes sure of',
  options: [{ flags: '--json', summary: 'as JSON: name, summary, group, severity, fix' }],
  examples: [
    ['mplan rules', 'all rules by group'],
    ['mplan explain tactic-without-goal', 'the page of one of them'],
  ],

  async run(_args, options, { stdout }) {
    const { allRules } = await import('../rules/index.ts')
    if (options.json) {
      const rows = allRules.map(({ name, summary, family, severity, fix }) => ({
        name,
        summary,
        group: family,
        severity,
        fix,
      }))
      stdout.write(`${jsonText(rows)}\n`)
      return 0
    }
    for (const family of families) {
      const members = allRules.filter((rule) => rule.family === family)
      if (members.length === 0) continue
      stdout.write(`\n${family}\n`)
      for (const { name, severity, summary } of members) {
        stdout.write(`  ${severity.padEnd(8)} ${name.padEnd(32)} ${summary}\n`)
      }
    }
    return 0
  },
}
