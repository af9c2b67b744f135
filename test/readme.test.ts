import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { home, mplan } from './world.ts'

// The tour in README.md is run: files are written as it shows them, and every command must print what it shows.
// UPDATE=1 npx vitest run test/readme.test.ts writes the outputs into the page.

const block = /^```(yaml|console) ?(\S*)\n([\s\S]*?)^```$/gm

test('the tour in the README is true', async () => {
  const page = readFileSync(`${home}/README.md`, 'utf8')
  const files: Record<string, string> = {}
  let updated = page
  for (const [whole, language, title, body = ''] of page.matchAll(block)) {
    if (language === 'yaml' && title) files[title] = body
    if (language !== 'console') continue
    const [line = '', ...output] = body.split('\n')
    const { stdout } = await mplan(line.replace('$ mplan ', '').split(' '), files)
    if (process.env.UPDATE) updated = updated.replace(whole, () => `\`\`\`console\n${line}\n${stdout}\`\`\``)
    else expect(output.join('\n')).toBe(stdout)
  }
  if (updated !== page) writeFileSync(`${home}/README.md`, updated)
})
