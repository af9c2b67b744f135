import { joinPath } from '../files/paths.ts'
import { nearest } from '../model/nearest.ts'
import { presets } from '../model/settings.ts'
import { jsonText, show } from '../model/show.ts'
import { type Command, UsageError, type World } from './command.ts'
import { textOption } from './options.ts'

export const explain: Command = {
  name: 'explain',
  arguments: '[words-or-path...]',
  summary: 'explain a rule, a word such as strategy, SMART or touchpoint, or with --finding the sum behind a finding',
  options: [
    {
      flags: '--finding <number>',
      summary: 'show how a finding of mplan validate was worked out: its number in that list, or its fingerprint',
    },
    { flags: '--json', summary: 'as JSON' },
    { flags: '--preset <name>', summary: `with --finding, how much is asked: ${presets.join(', ')}` },
    { flags: '--today <date>', summary: 'with --finding, judge dates as of this day' },
  ],
  examples: [
    ['mplan explain tactic-without-goal', 'why the rule exists, examples, how to fix it'],
    ['mplan explain SMART', 'what a word means'],
    ['mplan explain', 'the words that can be explained'],
    ['mplan explain --finding 2', 'how the second finding of mplan validate was worked out, number by number'],
    ['mplan explain --finding 2 clients/acme', 'the same for the project in a folder'],
  ],

  async run(args, options, world) {
    if (textOption(options, 'finding') !== undefined) {
      const { explainFinding } = await import('./explain-finding.ts')
      return explainFinding(args, options, world)
    }
    const wish = args.length > 0 ? args.join(' ') : undefined
    const lost = ['preset', 'today'].find((name) => options[name] !== undefined)
    if (lost !== undefined) throw new UsageError(`--${lost} goes with --finding: mplan explain --finding 1 --${lost}`)
    const { allRules } = await import('../rules/index.ts')
    const glossary = wordsOf(readPage('docs/words.md', world))
    const print = (text: string, data: object) => {
      const whole = { formatVersion: '1.0', tool: { name: 'mplan', version: world.version }, ...data }
      world.stdout.write(options.json === true ? `${jsonText(whole)}\n` : text)
      return 0 as const
    }
    if (wish === undefined) {
      const words = [...new Set([...glossary.values()].map(({ title }) => title))]
      return print(`Words: ${words.join(', ')}\n\nRules: mplan rules lists them\n`, { words })
    }
    const key = wish.trim().toLowerCase()
    const rule = allRules.find(({ name }) => name === key)
    const word = glossary.get(key)
    if (rule) {
      const { name, summary, family: group, severity, fix, why } = rule
      const page = readPage(`docs/rules/${name}.md`, world)
      return print(page, { name, page, rule: { summary, group, severity, fix, why } })
    }
    if (!word) throw unknownWord(wish, [...allRules.map(({ name }) => name), ...glossary.keys()])
    const page = `# ${word.title}\n\n${word.text}\n`
    return print(page, { name: word.title, page })
  },
}

function unknownWord(wish: string, known: string[]): UsageError {
  const close = nearest(wish.toLowerCase(), known)
  const hint = close ? `did you mean ${close}?` : 'mplan rules lists the rules, mplan explain the words'
  return new UsageError(`nothing is known about "${show(wish)}": ${hint}`)
}

function readPage(path: string, { files, home }: World): string {
  const page = files.read(joinPath(home, path))
  if ('text' in page) return page.text
  throw new Error(`${path} is missing from the installation`)
}

/** The entries of the glossary: `## Word, other spelling`, then its text. */
function wordsOf(glossary: string): Map<string, { title: string; text: string }> {
  const entries = glossary.split(/^## /m).slice(1)
  return new Map(
    entries.flatMap((entry) => {
      const [heading = '', ...lines] = entry.split('\n')
      const titles = heading.split(',').map((title) => title.trim())
      return titles.map(
        (title) => [title.toLowerCase(), { title: titles[0] ?? title, text: lines.join('\n').trim() }] as const,
      )
    }),
  )
}
