import { describe, expect, test } from 'vitest'
import { dayNumber, formatDay, weekday } from '../../src/model/dates.ts'
import type { Day } from '../../src/model/values/types.ts'
import { byId, dayOf, type Fields, map, maps, names, type Pair, period, readTemplate, words } from './read-template.ts'

const first = dayNumber(2027, 6, 1)
const everyStart = Array.from({ length: 366 }, (_, index) => first + index)

/** Collects what is out of order, so that a test names every fault of a template at once. */
class Order {
  readonly faults: string[] = []
  /** Each day on or after the one before. */
  days(what: string, ...days: (Day | undefined)[]): void {
    const known = days.filter((day) => day !== undefined)
    if (known.some((day, index) => day < (known[index - 1] ?? day))) {
      this.faults.push(`${what}: ${known.map(formatDay).join(', ')}`)
    }
  }
  workday(what: string, day: Day): void {
    if (weekday(day) > 5) this.faults.push(`${what}: ${formatDay(day)} is on a weekend`)
  }
}

function checkGoals(order: Order, { strategy }: Pair, today: Day): void {
  const [first, last] = strategy.period === undefined ? [today, today + 366] : period(strategy)
  const goals = byId(maps(strategy, 'goals'))
  for (const goal of goals.values()) {
    const deadline = dayOf(goal.deadline)
    const start = goal.start === undefined ? first : dayOf(goal.start)
    const steps = Object.keys(map(goal, 'checkpoints')).map(dayOf)
    order.workday(`goal ${goal.id}`, deadline)
    order.days(`goal ${goal.id}`, first, start, ...steps, deadline, last)
    const parent = goals.get(String(goal.parent))
    if (parent) order.days(`goal ${goal.id} before its parent`, deadline, dayOf(parent.deadline))
  }
}

function checkTactic(order: Order, tactic: Fields, { strategy, plan }: Pair): void {
  const [start, end] = [dayOf(tactic.start), dayOf(tactic.end)]
  order.days(`tactic ${tactic.id}`, start, end)
  order.workday(`start of tactic ${tactic.id}`, start)
  order.workday(`end of tactic ${tactic.id}`, end)
  const goals = byId(maps(strategy, 'goals'))
  for (const id of words(tactic, 'goal')) {
    order.days(`tactic ${tactic.id} and goal ${id}`, end, dayOf(goals.get(id)?.deadline))
  }
  const tactics = byId(maps(plan, 'tactics'))
  for (const id of words(tactic, 'after')) {
    order.days(`tactic ${tactic.id} after ${id}`, dayOf(tactics.get(id)?.end) + 1, start)
  }
  const campaign = byId(maps(plan, 'campaigns')).get(String(tactic.campaign))
  if (campaign) order.days(`campaign of ${tactic.id}`, dayOf(campaign.start), start, end, dayOf(campaign.end))
  const tasks = byId(maps(tactic, 'tasks'))
  for (const task of tasks.values()) {
    const due = dayOf(task.due)
    order.workday(`task ${task.id}`, due)
    order.days(`task ${task.id} in its tactic`, start, due, end)
    for (const id of words(task, 'after')) order.days(`task ${task.id} after ${id}`, dayOf(tasks.get(id)?.due) + 1, due)
  }
}

function checkPlan(order: Order, pair: Pair, today: Day): void {
  const { strategy, plan } = pair
  const [first, last] = plan.period === undefined ? [today, today + 92] : period(plan)
  const tactics = byId(maps(plan, 'tactics'))
  if (plan.period !== undefined) order.days('plan in strategy', period(strategy)[0], first, last, period(strategy)[1])
  for (const tactic of tactics.values()) {
    order.days(`tactic ${tactic.id} in the plan`, first, today + 1, dayOf(tactic.start), dayOf(tactic.end), last)
    checkTactic(order, tactic, pair)
  }
  for (const item of maps(plan, 'content')) {
    const tactic = tactics.get(String(item.tactic))
    order.workday(`content ${item.id}`, dayOf(item.due))
    order.days(`content ${item.id}`, dayOf(tactic?.start), dayOf(item.due), dayOf(tactic?.end))
  }
}

function checkReviews(order: Order, { strategy, plan }: Pair, today: Day): void {
  for (const document of [strategy, plan]) {
    const next = map(document, 'review').next
    if (next !== undefined) order.days('next review', today + 1, dayOf(next), period(document)[1])
  }
  for (const item of maps(strategy, 'assumptions'))
    order.days(`assumption ${item.id}`, today + 1, dayOf(item['check-by']))
}

describe.each(names)('%s', (name) => {
  test('is in order on 366 days, whatever the day it starts on', () => {
    for (const today of everyStart) {
      const pair = readTemplate(name, today)
      const order = new Order()
      checkGoals(order, pair, today)
      checkPlan(order, pair, today)
      checkReviews(order, pair, today)
      expect({ today: formatDay(today), faults: order.faults }).toEqual({ today: formatDay(today), faults: [] })
    }
  })
})
