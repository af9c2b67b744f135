import { joinPath } from '../files/paths.ts'
import { nearest } from '../model/nearest.ts'
import { presets } from '../model/settings.ts'
import { show } from '../model/show.ts'
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
    { flags: '--json', summary: 'the finding as JSON' },
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
    const lost = ['json', 'preset', 'today'].find((name) => options[name] !== undefined)
    if (lost !== undefined) throw new UsageError(`--${lost} goes with --finding: mplan explain --finding 1 --${lost}`)
    const { allRules } = await import('../rules/index.ts')
    const names = allRules.map(({ name }) => name)
    const words = wordsOf(readPage('docs/words.md', world))
    if (wish === undefined) {
      world.stdout.write(
        `Words: ${[...new Set([...words.values()].map(({ title }) => title))].join(', ')}\n\nRules: mplan rules lists them\n`,
      )
      return 0
    }
    const key = wish.trim().toLowerCase()
    const word = words.get(key)
    if (names.includes(key)) world.stdout.write(readPage(`docs/rules/${key}.md`, world))
    else if (word) world.stdout.write(`# ${word.title}\n\n${word.text}\n`)
    else throw unknownWord(wish, [...names, ...words.keys()])
    return 0
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
