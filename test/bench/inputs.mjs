// Makes projects of any size for the benchmark. The same sizes and seed give the same bytes.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import * as words from './words.mjs'

const year = 2026
const day = 86_400_000
const iso = (time) => new Date(time).toISOString().slice(0, 10)
const padded = (number, width) => String(number).padStart(width, '0')

/** A small seeded generator of numbers between 0 and 1: mulberry32. */
function randomNumbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function createDice(seed) {
  const next = randomNumbers(seed)
  const between = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = (list) => list[Math.floor(next() * list.length)]
  const some = (list, count) => {
    const pool = [...list]
    return Array.from({ length: count }, () => pool.splice(Math.floor(next() * pool.length), 1)[0])
  }
  return { between, pick, some, chance: (share) => next() < share }
}

function makeGoals(dice, count) {
  return Array.from({ length: count }, (_, index) => {
    const [metric, name, unit, low, high] = words.goalMetrics[(index + dice.between(0, 2)) % words.goalMetrics.length]
    const baseline = dice.between(low, Math.floor((low + high) / 2))
    return {
      id: `${metric}-${padded(index + 1, String(count).length + 1)}`,
      ...{ metric, name, unit, baseline, target: baseline + dice.between(1, high - low) },
      deadline: iso(Date.UTC(year, 11, 31)),
      owner: dice.pick(words.people),
      audience: words.audiences[index % words.audiences.length][0],
    }
  })
}

const withUnit = (number, unit) => (unit === 'percent' ? `${number}%` : unit === 'EUR' ? `${number} EUR` : `${number}`)

/** strategy.yaml: about 120 lines for six goals. */
function strategyText(dice, name, goals) {
  const lines = [
    '# Marketing strategy: where we are going and why. The plan says how.',
    'mplan: 1',
    `title: ${JSON.stringify(`${name}, marketing strategy ${year}`)}`,
    'status: active',
    `period: ${year}-01-01/${year}-12-31`,
    'currency: EUR',
    'purpose:',
    '  vision: >-',
    `    ${name} is the first name that comes to mind when the people we serve`,
    '    have the problem we solve, and the easiest one to say yes to.',
    '  mission: >-',
    `    ${dice.pick(words.reasons)}`,
    `    ${dice.pick(words.reasons)}`,
    '',
    'people:',
    ...words.people.map((id) => `  - id: ${id}`),
    '',
    'audiences:',
    ...words.audiences.flatMap(([id, title, need], index) => [
      ...[`  - id: ${id}`, `    title: ${title}`, ...(index === 0 ? ['    primary: true'] : []), `    needs: ${need}`],
      ...[
        `    size: ${dice.between(2, 90) * 1000}`,
        `    where: [${dice.some(Object.keys(words.works), 3).join(', ')}]`,
      ],
    ]),
    '',
    'channels:',
    ...Object.keys(words.works).map((id) => `  - id: ${id}`),
    '',
    'positioning:',
    `  - for: ${words.audiences[0][0]}`,
    '    uvp: |-',
    `      For people who want a sure result, ${name} is the choice that explains itself:`,
    '      clear prices, quick answers, and proof from customers like them.',
    '    unlike: the-big-chain',
    'competitors:',
    '  - id: the-big-chain',
    '    strengths: Reach and price',
    '    weaknesses: Nobody answers the phone',
    '',
    'budget:',
    `  total: ${Math.max(goals.length, 60) * 50_000_000} EUR`,
    '',
    'metrics:',
    ...[...words.goalMetrics.map(([id, , unit]) => [id, unit]), ...words.tacticMetrics].map(
      ([id, unit]) => `  - { id: ${id}, unit: ${unit}, measured-as: level, source: analytics }`,
    ),
    '',
    'goals:',
    ...goals.flatMap((goal) => [
      `  - id: ${goal.id}`,
      `    title: Raise ${goal.name.toLowerCase()} from ${goal.baseline} to ${goal.target}`,
      '    why: >-',
      `      ${dice.pick(words.reasons)}`,
      `    metric: ${goal.metric}`,
      `    baseline: ${withUnit(goal.baseline, goal.unit)}`,
      `    target: ${withUnit(goal.target, goal.unit)}`,
      `    deadline: ${goal.deadline}`,
      `    owner: ${goal.owner}`,
      `    audience: ${goal.audience}`,
    ]),
  ]
  return `${lines.join('\n')}\n`
}

/** What may be wrong with a tactic. */
const faults = [
  'goal-unknown',
  'no-goal',
  'bad-date',
  'bad-status',
  'negative-budget',
  'end-first',
  'odd-key',
  'same-id',
]

/** One tactic, about 15 lines; every goal gets at least one. */
function tacticText(dice, index, { width, goals, fault }) {
  const channel = dice.pick(Object.keys(words.works))
  const goal = index < goals.length ? goals[index] : dice.pick(goals)
  const number = fault === 'same-id' ? Math.max(index, 1) : index + 1
  const lines = [
    `  - id: t-${padded(number, width)}`,
    `    title: ${dice.pick(words.verbs)} ${dice.pick(words.works[channel])}`,
    ...(fault === 'no-goal' ? [] : [`    goal: ${goal.id}${fault === 'goal-unknown' ? 'x' : ''}`]),
    `    channel: ${channel}`,
    `    owner: ${dice.pick(words.people)}`,
    `    status: ${fault === 'bad-status' ? 'soon' : 'planned'}`,
    ...dayLines(dice, fault),
    budgetLine(dice, fault),
    ...expectLines(dice, goal),
    ...extraLines(dice),
    ...(fault === 'odd-key' ? [`    chanel: ${channel}`] : []),
  ]
  return `${lines.join('\n')}\n`
}

function dayLines(dice, fault) {
  const start = Date.UTC(year, 0, 1) + dice.between(0, 300) * day
  const end = Math.min(start + dice.between(7, 120) * day, Date.UTC(year, 11, 31))
  const [first, last] = fault === 'end-first' ? [end, start] : [start, end]
  return [`    start: ${iso(first)}`, `    end: ${fault === 'bad-date' ? `31/12/${year}` : iso(last)}`]
}

function budgetLine(dice, fault) {
  const amount = `${fault === 'negative-budget' ? '-' : ''}${dice.between(2, 240) * 50} EUR`
  return dice.chance(0.15) ? `    budget: [{ amount: ${amount}, category: media }]` : `    budget: ${amount}`
}

/** What it brings in the goal's metric, and for one tactic in two in another one. */
function expectLines(dice, { unit }) {
  const numbers = (low, high) => [low, dice.between(low, high), high]
  const amount = (values, unit) => `amount: ${values.map((value) => withUnit(value, unit)).join('..')}`
  const lines = ['    expect:', `      - ${amount(numbers(1, 4), unit)}`, `        lag: ${dice.between(1, 30)}d`]
  if (dice.chance(0.5)) return lines
  const [metric, itsUnit, low, high] = dice.pick(words.tacticMetrics)
  return [...lines, `      - metric: ${metric}`, `        ${amount(numbers(low, high), itsUnit)}`]
}

function extraLines(dice) {
  return [
    ...(dice.chance(0.5) ? [`    tags: [${dice.some(words.tags, dice.between(1, 3)).join(', ')}]`] : []),
    ...(dice.chance(0.25) ? [`    note: ${JSON.stringify(dice.pick(words.notes))}`] : []),
    ...(dice.chance(0.1)
      ? ['    why: |', `      ${dice.pick(words.reasons)}`, `      ${dice.pick(words.reasons)}`]
      : []),
    ...(dice.chance(0.05) ? [`    # agreed in the ${dice.pick(['Monday', 'budget', 'agency'])} meeting`] : []),
  ]
}

/** plan.yaml in pieces, so that a large plan need not be held in memory at once. */
function* planTexts(dice, name, { goals, tactics, faulty }) {
  yield [
    '# Marketing plan: the actions that carry the strategy out.',
    'mplan: 1',
    `title: ${JSON.stringify(`${name}, plan ${year}`)}`,
    'status: active',
    'strategy: ./strategy.yaml',
    `period: ${year}-01-01/${year}-12-31`,
    'currency: EUR',
    `owner: ${dice.pick(words.people)}`,
    '',
    'tactics:\n',
  ].join('\n')
  const width = Math.max(3, String(tactics).length)
  for (let index = 0; index < tactics; index++) {
    const fault = faulty > 0 && dice.chance(faulty) ? dice.pick(faults) : undefined
    yield `${index > 0 && index % 5 === 0 ? '\n' : ''}${tacticText(dice, index, { width, goals, fault })}`
  }
}

/**
 * Writes strategy.yaml and plan.yaml into a folder.
 *
 * @param {{ tactics: number, goals?: number, seed?: number, faulty?: number }} size `faulty`: share of tactics with a
 *   mistake; one goal for every 50 tactics, but six at least, unless said otherwise
 */
export function writeProject(folder, { tactics, goals = Math.max(6, Math.floor(tactics / 50)), seed = 1, faulty = 0 }) {
  const dice = createDice(seed)
  const name = dice.pick(words.companies)
  const made = makeGoals(dice, goals)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'strategy.yaml'), strategyText(dice, name, made))
  const file = openSync(join(folder, 'plan.yaml'), 'w')
  let waiting = ''
  for (const text of planTexts(dice, name, { goals: made, tactics, faulty })) {
    waiting += text
    if (waiting.length < 2 ** 20) continue
    writeSync(file, waiting)
    waiting = ''
  }
  writeSync(file, waiting)
  closeSync(file)
}

/** Writes many small projects of 8 to 24 tactics each into `folder`/clients. */
export function writeWorkspace(folder, { projects, seed = 1 }) {
  const dice = createDice(seed)
  for (let index = 0; index < projects; index++) {
    const size = { tactics: dice.between(8, 24), goals: dice.between(3, 7), seed: seed * 100_003 + index }
    writeProject(join(folder, 'clients', `client-${padded(index + 1, 4)}`), size)
  }
}
