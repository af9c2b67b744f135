import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const strategy = 'mplan: 1\ngoals:\n  - id: leads\n    title: More leads\n'

const found = (plan: string) => foundBy(['dependency-order'], { 'strategy.yaml': strategy, 'plan.yaml': plan })

const plan = (articles: string, webinar: string) => `mplan: 1
tactics:
  - id: articles
    title: Articles
    goal: leads
${articles}
  - id: webinar
    title: Webinar
    goal: leads
    after: [articles]
${webinar}
`

test('the webinar starts before the articles it follows are out', async () => {
  expect(await found(plan('    end: 2026-09-30', '    start: 2026-08-17'))).toEqual([
    'error dependency-order: "Webinar" starts on 2026-08-17, before "Articles", which it follows, ends on 2026-09-30',
  ])
})

test.each([
  ['on the day the other ends', '    end: 2026-09-30', '    start: 2026-09-30'],
  ['in the month in which the other ends', '    end: 2026-09-15', '    start: 2026-09'],
  ['without a start', '    end: 2026-09-30', '    end: 2026-09-01'],
  ['after something that does not say when it ends', '    start: 2026-08-01', '    start: 2026-09-01'],
  ['after something that is done', '    end: 2026-09-30\n    status: done', '    start: 2026-08-17'],
  ['after something that never happens', '    end: 2026-09-30\n    status: stopped', '    start: 2026-08-17'],
  ['only as an idea', '    end: 2026-09-30', '    start: 2026-08-17\n    status: idea'],
])('nothing is said about work %s', async (_, articles, webinar) => {
  expect(await found(plan(articles, webinar))).toEqual([])
})

test('of several things it follows, the last one counts', async () => {
  const text = plan('    period: 2026-08', '    start: 2026-08-17').replace('[articles]', '[articles, list]')
  expect(await found(`${text}tasks:\n  - id: list\n    title: List\n    due: 2026-09-04\n`)).toEqual([
    'error dependency-order: "Webinar" starts on 2026-08-17, before "List", which it follows, is due on 2026-09-04',
  ])
})
