import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allQuestions } from '../../src/interview/next-question.ts'
import { home } from '../world.ts'

// docs/init.md lists every question; UPDATE=1 npx vitest run test/init/docs.test.ts writes the table.

test('the page about init lists every question, in the order in which they are asked', () => {
  const path = `${home}/docs/init.md`
  const page = readFileSync(path, 'utf8')
  const questions = allQuestions({ today: '2026-09-01', business: 'Acme', hasPlan: false, goalIds: [] })
  const rows = [...questions]
    .filter(([id]) => !/-[2-5](-|$)/.test(id))
    .map(([id, { text, example }]) => `| \`${id}\` | ${text} | ${example} |`)
  const table = ['| name | question | such as |', '| --- | --- | --- |', ...rows].join('\n')
  const updated = page.replace(/\| name \| question[\s\S]*?\n(?=\n)/, () => `${table}\n`)
  if (process.env.UPDATE) writeFileSync(path, updated)
  else expect(page).toContain(table)
})
