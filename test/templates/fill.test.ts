import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { dayNumber, formatDay, weekday } from '../../src/model/dates.ts'
import { fillTemplate } from '../../src/templates/fill.ts'
import { templateDate } from '../../src/templates/template-date.ts'
import { templateSummary } from '../../src/templates/template-summary.ts'
import { awkwardTexts } from './awkward-texts.ts'

const start = dayNumber(2026, 11, 25)

test.each([
  ['today', '2026-11-25'],
  ['today + 10d', '2026-12-05'],
  ['workday today + 10d', '2026-12-04'],
  ['today - 1w', '2026-11-18'],
  ['year.start', '2026-11-01'],
  ['year.end', '2027-10-31'],
  ['workday year.end', '2027-10-29'],
  ['year.start + 6m', '2027-05-01'],
  ['quarter.end', '2027-02-24'],
  ['week 1 mon', '2026-11-30'],
  ['week 3 fri', '2026-12-18'],
  ['week 12 fri', '2027-02-19'],
])('%s is %s', (words, date) => {
  expect(formatDay(templateDate(words, start))).toBe(date)
})

test.each(['tomorrow', 'week 3', 'week 3 sun', 'today + 3', 'today+3d', ''])('refuses %j', (words) => {
  expect(() => templateDate(words, start)).toThrow('which is no date')
})

test('week 1 begins after today, and twelve weeks end within the quarter, on every day of four years', () => {
  for (let today = start; today < start + 1461; today += 1) {
    const monday = templateDate('week 1 mon', today)
    expect(weekday(monday)).toBe(1)
    expect(monday).toBeGreaterThan(today)
    expect(monday).toBeLessThanOrEqual(today + 7)
    expect(templateDate('week 12 fri', today)).toBeLessThanOrEqual(templateDate('quarter.end', today))
  }
})

test('fills dates everywhere and answers in the value of a line', () => {
  const template = `# from {{today}}
title: {{business | Fernhill: software}} from {{today}}
goals:
  - {{goal | orders}}
  - target: 500 EUR
    checkpoints:
      {{week 12 fri}}: 100 EUR
`
  expect(fillTemplate(template, { start, currency: 'NOK' })).toBe(`# from 2026-11-25
title: 'Fernhill: software from 2026-11-25'
goals:
  - orders
  - target: 500 NOK
    checkpoints:
      2027-02-19: 100 NOK
`)
})

test.each(awkwardTexts)('an answer %j is read back the same', (answer) => {
  const template = 'title: {{business | x}}\nlist:\n  - {{business | x}}\n  - name: {{business | x}}\n'
  const filled = fillTemplate(template, { start, answers: { business: answer }, currency: 'USD' })
  expect(parse(filled)).toEqual({ title: answer, list: [answer, { name: answer }] })
})

test('any answer is read back the same, also within a sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (business) => {
      const filled = fillTemplate('title: The {{business | x}} year\n', { start, answers: { business } })
      expect(parse(filled)).toEqual({ title: `The ${business} year` })
    }),
  )
})

test('the first line of a strategy is its name and summary', () => {
  expect(templateSummary('# shop: An online shop: orders.\nmplan: 1\n')).toEqual({
    name: 'shop',
    summary: 'An online shop: orders.',
  })
  expect(() => templateSummary('mplan: 1\n')).toThrow('no summary')
})
