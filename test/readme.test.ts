import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '../src/commands/index.ts'
import { families } from '../src/model/rule.ts'
import { allRules } from '../src/rules/index.ts'
import { home, mplan } from './world.ts'

// Pages that show files and commands are run: files are written as a page shows them, and every command must print what
// it shows. UPDATE=1 npx vitest run test/readme.test.ts writes the outputs into the pages.

const pages = ['README.md', 'docs/forecast.md']

const block = /^```(yaml|console) ?(\S*)\n([\s\S]*?)^```$/gm

test.each(pages)('%s is true', async (name) => {
  const page = readFileSync(`${home}/${name}`, 'utf8')
  const files: Record<string, string> = {}
  let updated = page
  for (const [whole, language, title, body = ''] of page.matchAll(block)) {
    if (language === 'yaml' && title) files[title] = body
    if (language !== 'console') continue
    const [line = '', ...output] = body.split('\n')
    const { stdout } = await mplan(wordsOf(line.replace('$ mplan ', '')), files)
    if (process.env.UPDATE) updated = updated.replace(whole, () => `\`\`\`console\n${line}\n${stdout}\`\`\``)
    else expect(output.join('\n')).toBe(stdout)
  }
  if (updated !== page) writeFileSync(`${home}/${name}`, updated)
})

/** The words of a command line as a shell takes them: 'one word' is one. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

// The last section of docs/requirements.md is written by UPDATE=1 npx vitest run test/readme.test.ts.

const beyond = '## Beyond this\n\nRules that no line above asks for:\n\n'

test('docs/requirements.md names rules and commands that exist, and every rule', () => {
  const file = `${home}/docs/requirements.md`
  const page = readFileSync(file, 'utf8')
  const rows = [...page.matchAll(/^\| (A\d+) \| [^|]+ \| ([^|]+) \| [^|]*\|$/gm)]
  const named = rows.flatMap(([, , cell = '']) => cell.match(/`[^`]+`/g) ?? [])
  const known = [
    ...allRules.map(({ name }) => `\`${name}\``),
    ...Object.keys(commands).map((name) => `\`mplan ${name}\``),
  ]
  expect(named.filter((name) => !known.includes(name))).toEqual([])
  expect(rows.map(([, number]) => number)).toEqual(rows.map((_, index) => `A${String(index + 1).padStart(3, '0')}`))
  expect(rows).toHaveLength(156)
  expect(rows.filter(([, , cell = '']) => !cell.includes('`')).map(([, number]) => number)).toEqual([])
  const others = allRules.filter(({ name }) => !named.includes(`\`${name}\``))
  const lines = families.flatMap((family) => {
    const members = others.filter((rule) => rule.family === family).map(({ name }) => `\`${name}\``)
    return members.length > 0 ? [`- ${family}: ${members.join(', ')}`] : []
  })
  const wanted = `${page.slice(0, page.indexOf(beyond))}${beyond}${lines.join('\n')}\n`
  if (process.env.UPDATE && wanted !== page) writeFileSync(file, wanted)
  else expect(page).toBe(wanted)
})
