import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../src/model/dates.ts'
import { weekLoads, worstWeek } from '../../src/model/sums/capacity.ts'
import { workingCalendar } from '../../src/model/sums/working-calendar.ts'
import {
  amount,
  byId,
  completeNames,
  contributions,
  dayOf,
  type Fields,
  map,
  maps,
  need,
  readTemplate,
  source,
  words,
} from './read-template.ts'

const today = dayNumber(2026, 11, 25)

const total = (values: Iterable<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0)

/** A tactic's money by category. */
const costs = (tactics: Fields[]): [string, number][] =>
  tactics.flatMap((tactic) => {
    const budget = map(tactic, 'budget')
    if (budget.amount === undefined) return [[String(budget.category), amount(budget.plan)]]
    return maps(tactic, 'budget').map((line): [string, number] => [String(line.category), amount(line.amount)])
  })

const days = (tactic: Fields) => ({ first: dayOf(tactic.start), last: dayOf(tactic.end) })

/** The work of a tactic's tasks: each from the day after the one it follows, else from the tactic's start, to its due date. */
const taskEfforts = (tactic: Fields) => {
  const tasks = byId(maps(tactic, 'tasks'))
  return [...tasks.values()].map((task) => {
    const before = tasks.get(String(task.after))
    const first = before ? dayOf(before.due) + 1 : dayOf(tactic.start)
    return { owner: task.owner, hours: amount(task.effort ?? 0), range: { first, last: dayOf(task.due) } }
  })
}

/** "1,700 leads x 26%" is 442: the numbers of a sum, times (x), plus and divided by. */
function worth(sum: string): number {
  return total(
    sum.split(' + ').map((part) => {
      const [first = '', ...rest] = part.split(/ (?=[x/] )/)
      const number = (text: string) => {
        const found = /[\d,.]*\d%?/.exec(text)?.[0] ?? 'none'
        return Number(found.replaceAll(',', '').replace('%', '')) / (found.endsWith('%') ? 100 : 1)
      }
      return rest.reduce(
        (value, step) => (step.startsWith('/') ? value / number(step) : value * number(step)),
        number(first),
      )
    }),
  )
}

const sums = (name: string): string[] =>
  ['strategy', 'plan'].flatMap((file) =>
    source(name, file as 'plan')
      .split('\n')
      .flatMap((line) => /^ *# Sum: (.*?)\.?$/.exec(line)?.[1] ?? []),
  )

describe.each(completeNames)('%s', (name) => {
  const { strategy, plan } = readTemplate(name, today)
  const tactics = maps(plan, 'tactics')
  const budget = map(strategy, 'budget')
  const spendable = amount(budget.total) * (1 - amount(budget.reserve) / 100)

  test('the sums in its comments are right', () => {
    expect(sums(name).length).toBeGreaterThan(0)
    for (const line of sums(name)) {
      const parts = line.split(' = ')
      for (const [index, part] of parts.entries()) {
        if (index === 0) continue
        const result = Number((/[\d,]+/.exec(part)?.[0] ?? '').replaceAll(',', ''))
        expect(`${parts[index - 1]} = ${Math.round(worth(parts[index - 1] ?? ''))}`).toBe(
          `${parts[index - 1]} = ${result}`,
        )
      }
    }
  })

  test('the conversions of the journey are those of the sums', () => {
    const text = sums(name).join(' ')
    const percents = maps(strategy, 'journey')
      .flatMap((stage) => words(stage, 'conversion'))
      .map((rate) => `${amount(rate)}%`)
    const used = percents.filter((percent) => new RegExp(`\\b${percent.replace('.', '\\.')}`).test(text))
    expect(used.length).toBeGreaterThanOrEqual(Math.min(2, percents.length))
  })

  test('the parts of the budget and the reserve make the total', () => {
    expect(total(Object.values(map(budget, 'by-category')).map(amount))).toBe(spendable)
    const funding = maps(budget, 'funding')
    if (funding.length > 0) expect(total(funding.map((line) => amount(line.amount)))).toBe(amount(budget.total))
  })

  test('the tactics take a fair part of every category, and never more than the limit of a channel', () => {
    const spent = new Map<string, number>()
    for (const [category, cost] of costs(tactics)) spent.set(category, (spent.get(category) ?? 0) + cost)
    const part = ['product-launch', 'course'].includes(name) ? 1 : 4
    const year = Object.entries(map(budget, 'by-category')).map(([category, value]): [string, number] => [
      category,
      amount(value) / part,
    ])
    expect(Object.fromEntries(spent)).toEqual(Object.fromEntries(year))
    for (const limit of maps(budget, 'limits')) {
      const channel = tactics.filter((tactic) => tactic.channel === limit.channel)
      expect(total(costs(channel).map(([, cost]) => cost))).toBeLessThanOrEqual(amount(limit.max))
    }
  })

  test('the tactics of a campaign take its budget', () => {
    expect(maps(plan, 'campaigns').length).toBeGreaterThan(0)
    for (const campaign of maps(plan, 'campaigns')) {
      const own = tactics.filter((tactic) => tactic.campaign === campaign.id)
      expect([campaign.id, total(costs(own).map(([, cost]) => cost))]).toEqual([campaign.id, amount(campaign.budget)])
      expect(words(campaign, 'goals').toSorted()).toEqual(
        [...new Set(own.flatMap((tactic) => words(tactic, 'goal')))].toSorted(),
      )
    }
  })

  test('the tactics bring what each goal needs, none of them more than half', () => {
    for (const goal of maps(strategy, 'goals')) {
      if (goal.target === undefined || goal.level === 'business') continue
      const brought = contributions(goal, plan)
      const covered = total(brought.values()) / need(goal, plan)
      const largest = Math.max(...brought.values()) / Math.min(need(goal, plan), total(brought.values()))
      const verdict = { goal: goal.id, enough: covered >= 1 - 1e-9 && covered <= 1.25, spread: largest <= 0.5 + 1e-9 }
      expect({ ...verdict, covered, largest }).toMatchObject({ goal: goal.id, enough: true, spread: true })
    }
  })

  test('estimates are ranges in order', () => {
    const stages = maps(strategy, 'journey').flatMap((stage) => words(stage, 'conversion'))
    const expected = tactics.flatMap((tactic) =>
      typeof tactic.expect === 'object'
        ? maps(tactic, 'expect').map((item) => String(item.amount))
        : [String(tactic.expect)],
    )
    for (const range of [...stages, ...expected]) {
      const ends = range.split('..').map(Number.parseFloat)
      expect([range, ends.length, ends.toSorted((a, b) => a - b)]).toEqual([range, 3, ends])
    }
  })

  test('people have the hours, week by week, and nobody has all of them', () => {
    const planned = tactics.filter((tactic) => tactic.effort !== undefined)
    expect(planned.map((tactic) => [tactic.id, total(taskEfforts(tactic).map(({ hours }) => hours))])).toEqual(
      planned.map((tactic) => [tactic.id, amount(tactic.effort)]),
    )
    const asTactics = planned.map((tactic) => ({
      owner: tactic.owner,
      hours: amount(tactic.effort),
      range: days(tactic),
    }))
    const calendar = workingCalendar({ weekend: [6, 7], holidays: [] })
    for (const efforts of planned.length === 0 ? [] : [asTactics, planned.flatMap(taskEfforts)]) {
      const all = total(efforts.map(({ hours }) => hours))
      for (const person of maps(strategy, 'people')) {
        const own = efforts.filter(({ owner }) => owner === person.id)
        const worst = worstWeek(weekLoads(own, { hoursPerWeek: amount(person.hours) }, calendar))
        expect([person.id, worst, total(own.map(({ hours }) => hours)) <= 0.7 * all]).toEqual([
          person.id,
          undefined,
          true,
        ])
      }
    }
  })
})
