import { expect, test } from 'vitest'
import { reported } from './reported.ts'

async function money(strategy: string, plan: string) {
  const files = { 'strategy.yaml': `mplan: 1\n${strategy}`, 'plan.yaml': `mplan: 1\n${plan}` }
  const { money, errors } = await reported(files)
  expect(errors).toEqual([])
  const lines = (part: typeof money.totals) => part.map(({ name, amount }) => `${name}: ${amount}`)
  return {
    goals: lines(money.byGoal),
    channels: lines(money.byChannel),
    totals: lines(money.totals),
    notes: money.notes,
  }
}

const goals = `goals:
  - { id: a, title: Alpha }
  - { id: b, title: Beta }
`

test('each tactic counts once: under its first goal and under its channel', async () => {
  const plan = `tactics:
  - { id: one, goal: [a, b], channel: email, budget: 100 EUR }
  - { id: two, goal: b, channel: email, budget: 50 EUR }
  - { id: three, goal: none, why: Contract, budget: 20 EUR }
  - { id: four, goal: a, channel: ads, budget: 900 EUR, status: stopped }
`
  expect(await money(`currency: EUR\nbudget: { total: 1000 EUR, reserve: 10% }\n${goals}`, plan)).toEqual({
    goals: ['Alpha: 100 EUR', 'Beta: 50 EUR', 'Serves no goal: 20 EUR'],
    channels: ['email: 150 EUR', 'No channel: 20 EUR'],
    totals: ['Planned in all: 170 EUR', 'Budget: 1000 EUR', 'Kept back: 100 EUR', 'Left: 730 EUR'],
    notes: ['A tactic with several goals counts for the first one it names.'],
  })
})

test('what a tactic in two channels costs is shown once', async () => {
  const plan = `tactics:
  - { id: one, goal: a, channel: [email, web], budget: 100 EUR }
  - { id: two, goal: b, channel: web, budget: 50 EUR }
`
  const { channels } = await money(goals, plan)
  expect(channels).toEqual(['email, web: 100 EUR', 'web: 50 EUR'])
})

test('several currencies: each is shown, and the sum where there is a rate', async () => {
  const plan = `tactics:
  - { id: one, goal: a, budget: 100 EUR }
  - { id: two, goal: a, budget: 109 USD }
`
  const head = `currency: EUR\nbudget: { total: 150 EUR }\n${goals}`
  expect((await money(`${head}rates: [1 EUR = 1.09 USD on 2026-07-01]\n`, plan)).totals).toEqual([
    'Planned in all: 100 EUR + 109 USD = 200 EUR',
    'Budget: 150 EUR',
    'Over the budget by: 50 EUR',
  ])
  expect(await money(head, plan)).toMatchObject({
    totals: ['Planned in all: 100 EUR + 109 USD', 'Budget: 150 EUR'],
    notes: ['USD is not added to the EUR: add rates: to strategy.yaml, which say what it is worth.'],
  })
})

test('what cannot be counted in full says so', async () => {
  const plan = `tactics:
  - { id: one, goal: a, budget: 100 EUR }
  - { id: two, goal: a, every: week, each: { budget: 10 EUR } }
`
  expect(await money(`currency: EUR\nbudget: { total: 500 EUR }\n${goals}`, plan)).toMatchObject({
    goals: ['Alpha: at least 100 EUR'],
    totals: ['Planned in all: at least 100 EUR', 'Budget: 500 EUR', 'Left at most: 400 EUR'],
    notes: [
      'Could not be counted in full: two.',
      'Nothing says until when two goes on: add a line period: to the plan.',
    ],
  })
})

test('what a campaign may cost beyond its tactics is planned too', async () => {
  const plan = `campaigns:
  - { id: spring, title: Spring, budget: 300 EUR }
tactics:
  - { id: one, goal: a, campaign: spring, budget: 100 EUR }
`
  expect(await money(`currency: EUR\n${goals}`, plan)).toMatchObject({
    goals: ['Alpha: 100 EUR', 'Spring, not yet given to a tactic: 200 EUR'],
    totals: ['Planned in all: 300 EUR'],
  })
})

test('a plan with a budget of its own', async () => {
  const plan = `title: Spring\nbudget: { total: 300 EUR }\ntactics:\n  - { id: one, goal: a, budget: 100 EUR }\n`
  expect((await money(`currency: EUR\n${goals}`, plan)).totals).toEqual([
    'Planned in all: 100 EUR',
    'Budget of Spring: 300 EUR',
    'Left: 200 EUR',
  ])
})

const club = `currency: EUR
metrics:
  - { id: leads, title: Leads, measured-as: total }
  - { id: members, title: Members, measured-as: total, kind: impact }
journey:
  - { id: asks, title: Asks, metric: leads, conversion: 25% }
  - { id: joins, title: Joins, metric: members }
goals:
  - { id: m, title: Members, metric: members, target: 20, deadline: 2027-12-31 }
  - { id: l, title: Leads, parent: m, metric: leads, target: 90, deadline: 2027-12-31 }
`
const sold = 'offerings: [{ id: pass, title: Pass, price: 50 EUR/month, lifetime: 2y, margin: 40% }]\n'
const work = (more = '') => `tactics:
  - { id: ads, title: Ads, goal: l, expect: 60, budget: 3000 EUR }
  - { id: fair, title: Fair, goal: m, expect: 5, budget: 1000 EUR }
${more}`

async function returns(strategy: string, plan: string) {
  const { money } = await reported({ 'strategy.yaml': `mplan: 1\n${strategy}`, 'plan.yaml': `mplan: 1\n${plan}` })
  return Object.fromEntries(money.returns.map(({ goal, facts }) => [goal, facts.map(({ text }) => text)]))
}

test('what one result costs, with all that is done for the goals below; what it is worth, and what comes back', async () => {
  expect(await returns(club + sold, work())).toEqual({
    m: [
      '4000 EUR / 20 members = 200 EUR',
      '50 EUR/month for 2y (1200 EUR) × 40% margin = 480 EUR',
      '(20 × 480 EUR − 4000 EUR) / 4000 EUR = 140%',
      '200 EUR / (50 EUR × 40%) = 10 months',
    ],
    l: [
      '3000 EUR / 60 leads = 50 EUR',
      '50 EUR/month for 2y (1200 EUR) × 25% × 40% margin = 120 EUR',
      '(60 × 120 EUR − 3000 EUR) / 3000 EUR = 140%',
    ],
  })
})

test('nothing is said of a return where a part of the sum is missing', async () => {
  expect(await returns(club, work())).toMatchObject({ l: ['3000 EUR / 60 leads = 50 EUR'] })
  const silent = '  - { id: film, title: Film, goal: l, budget: 900 EUR }\n'
  expect(await returns(club + sold, work(silent))).toEqual({})
  const foreign = '  - { id: film, title: Film, goal: l, expect: 5, budget: 900 USD }\n'
  expect(await returns(club + sold, work(foreign))).toEqual({})
})

test('how many an earlier stage of the journey has to bring, and until when', async () => {
  const needs = async (strategy: string) => {
    const { goals } = await reported({ 'strategy.yaml': `mplan: 1\n${strategy}`, 'plan.yaml': 'mplan: 1\n' })
    return goals.map(({ id, needs }) => [id, ...needs.map(({ text }) => text)])
  }
  expect(await needs(club.replace('25%', '25%, lag: 30d'))).toEqual([['m', '20 / 25% = 80 leads by 1 Dec 2027'], ['l']])
  expect(await needs(club.replace(', conversion: 25%', ''))).toEqual([['m'], ['l']])
})
