import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
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
