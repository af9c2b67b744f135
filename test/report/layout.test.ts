import fc from 'fast-check'
import { expect, test } from 'vitest'
import { show } from '../../src/model/show.ts'
import { widthOf } from '../../src/model/width.ts'
import { laidOut, reported } from '../views/reported.ts'

const letters = [
  'a',
  'Ä',
  ' ',
  '茶',
  'e\u0301',
  '👩‍🚀',
  '|',
  '`',
  '<b>',
  '&',
  '*',
  '_',
  '\\',
  '\n',
  '\u202e',
  '\t',
  '::',
  '–',
  '한',
]
const words = fc
  .array(
    fc.oneof(fc.constantFrom(...letters), fc.constantFrom('word', 'longwordlongwordlongwordlongwordlongwordlongword')),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((parts) => parts.join(''))

const project = fc
  .record({ title: words, goal: words, tactic: words, channel: words, how: words, owner: words })
  .map((say) => ({
    // YAML reads JSON, so texts with any character can be written down.
    'strategy.yaml': JSON.stringify({
      mplan: 1,
      title: say.title,
      purpose: say.how,
      people: [{ id: 'mo', name: say.owner }],
      channels: [{ id: 'ch', title: say.channel }],
      principles: [say.channel],
      audiences: [{ id: 'all', title: say.owner, needs: [say.how] }],
      goals: [
        {
          id: 'leads',
          title: say.goal,
          metric: 'mql',
          baseline: 0,
          target: 400,
          deadline: '2027-01-31',
          owner: 'mo',
          why: say.how,
        },
        { id: 'more', title: say.title, parent: 'leads' },
      ],
      budget: { total: '9000 EUR', reserve: '10%' },
    }),
    'plan.yaml': JSON.stringify({
      mplan: 1,
      title: say.title,
      tactics: [
        {
          id: 'one',
          title: say.tactic,
          goal: 'leads',
          channel: 'ch',
          how: say.how,
          owner: 'mo',
          budget: '500 EUR',
          expect: '10..20..30',
          start: '2026-12-01',
          end: '2026-12-31',
        },
        { id: 'two', title: say.goal, goal: 'nowhere', budget: '100 USD' },
      ],
    }),
  }))

test('no line of text is wider than the terminal, whatever the titles are', async () => {
  await fc.assert(
    fc.asyncProperty(project, fc.integer({ min: 20, max: 210 }), async (files, width) => {
      const text = await laidOut(await reported(files), 'text', width)
      for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width)
      expect(show(text.replaceAll('\n', ''), Number.POSITIVE_INFINITY)).toBe(text.replaceAll('\n', ''))
    }),
    { numRuns: 60 },
  )
})

test('the bar between the columns stands in one place', async () => {
  await fc.assert(
    fc.asyncProperty(project, fc.integer({ min: 60, max: 200 }), async (files, width) => {
      const lines = (await laidOut(await reported(files), 'text', width)).split('\n')
      const left = Math.floor((width - 3) / 2) + 1
      const table = lines.slice(
        lines.findIndex((line) => line.startsWith('STRATEGY')),
        lines.indexOf('GOAL BY GOAL') - 1,
      )
      for (const line of table) expect(line.split(/[│┼]/).map(widthOf)[0]).toBe(left)
    }),
    { numRuns: 40 },
  )
})

const marks = /\\[\\`*_[\]|~$]/g

test('Markdown: a table line has the cells of its head, and nothing of a title is markup', async () => {
  await fc.assert(
    fc.asyncProperty(project, async (files) => {
      const markdown = await laidOut(await reported(files), 'md')
      let cells = 0
      for (const line of markdown.split('\n')) {
        const bare = line.replace(marks, '')
        expect(bare).not.toMatch(/[<>`[\]~$]/)
        if (!line.startsWith('|')) cells = 0
        else {
          const count = bare.split('|').length
          if (cells > 0) expect(count, line).toBe(cells)
          cells = count
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('Markdown shows the characters that a title has', async () => {
  const markdown = await laidOut(
    await reported({ 'plan.yaml': 'mplan: 1\ntitle: "50% | *off* _now_ `x` <b>&amp; [a](b) $1 ~ \\u202e \\\\"\n' }),
    'md',
  )
  expect(markdown.split('\n')[0]).toBe(
    '# 50% \\| \\*off\\* \\_now\\_ \\`x\\` &lt;b&gt;&amp;amp; \\[a\\](b) \\$1 \\~ &lt;U+202E&gt; \\\\',
  )
})
