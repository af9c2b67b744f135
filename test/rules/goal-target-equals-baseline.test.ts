import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

async function severityOf(baseline: string, target: string, metric = 'email-subscribers'): Promise<string> {
  const [finding = 'none'] = await foundBy(['goal-target-equals-baseline'], {
    'strategy.yaml': `mplan: 1
goals:
  - { id: one, title: The goal, metric: ${metric}, baseline: ${baseline}, target: ${target}, deadline: 2026-12-31 }
`,
  })
  return finding.split(' ')[0] ?? ''
}

test.each([
  ['1800', '1800', 'error'],
  ['about 1800', '1820', 'error'],
  ['1800', '+0%', 'error'],
  ['1800', '1x', 'error'],
  ['1800', 'at least 1800', 'warning'],
  ['1800', 'at most 1800', 'warning'],
  ['1800', 'between 1500 and 2000', 'warning'],
  ['3', 'top 5', 'warning'],
  ['1800', '1801', 'none'],
  ['1800', '+5%', 'none'],
  ['1800', 'more than 1800', 'none'],
  ['1800', 'at least baseline', 'none'],
  ['1800', 'between 2000 and 2500', 'none'],
  ['8', 'top 5', 'none'],
  ['12/week', '12/month', 'none'],
])('from %s to %s: %s', async (baseline, target, severity) => {
  expect(await severityOf(baseline, target)).toBe(severity)
})

test('as many as last year of what is counted from zero may be meant', async () => {
  expect(await severityOf('120', '120', 'leads')).toBe('warning')
})
