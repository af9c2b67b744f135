import { type DocumentKind, type Grammar, type KindName, kindOf, type Slot } from '../../generated/fields.ts'
import { show } from '../../model/show.ts'
import { typeOf } from './shapes.ts'

/** The name of the file that holds a kind of document. */
export const fileNames: Readonly<Record<DocumentKind, string>> = {
  strategy: 'strategy.yaml',
  plan: 'plan.yaml',
  results: 'results.yaml',
  config: 'mplan.config.yaml',
}

const nouns: Readonly<Partial<Record<KindName, string>>> = {
  strategy: 'strategy',
  config: 'settings file',
  results: 'results file',
  stage: 'step of the journey',
  finding: 'strength, weakness, opportunity or threat',
  exclusion: 'thing not done',
  sla: 'promise',
  'strategy-budget': 'budget',
  'budget-columns': 'budget',
  'money-line': 'budget line',
  'measured-test': 'test',
  card: 'number with its origin',
  'campaign-tags': 'link tag',
  'review-rhythm': 'review rhythm',
  'parent-plan': 'parent strategy',
  attainability: 'reason why a goal can be reached',
  recurrence: 'recurring date',
  occurrence: 'single run',
  spend: 'payment',
  content: 'piece of content',
}

/** What a kind of entity is called in a sentence: "tactic", "budget line". */
export function nounOf(kind: KindName): string {
  return nouns[kind] ?? kind.replaceAll('-', ' ')
}

/** The noun with "a" or "an" before it. */
export function oneOf(kind: KindName): string {
  return withArticle(nounOf(kind))
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}

const wants: Readonly<Record<Grammar, string>> = {
  money: 'an amount such as 1500 EUR',
  amount: 'an amount such as 120000 EUR',
  budget: 'an amount such as 1500 EUR',
  'budget-lines': 'an amount such as 1500 EUR',
  cost: 'an amount such as 1500 EUR',
  quantity: 'a number such as 2000',
  measured: 'a number such as 2000',
  baseline: 'a number such as 1200',
  target: 'a result such as 2000 or at least 45%',
  estimate: 'a number such as 800 or 500..800..1200',
  expect: 'a number such as 800 or 500..800..1200',
  percent: 'a share such as 25%',
  confidence: 'a share such as 70%',
  share: 'a share such as 10%, or an amount',
  shares: 'a share such as 25%',
  parts: 'a number or a share such as 25%',
  day: 'a day such as 2026-08-31',
  period: 'a stretch of time such as 2026-Q3',
  duration: 'a length of time such as 2w',
  cadence: 'a rhythm such as week or 3/month',
  rate: 'a sentence such as 1 EUR = 1.09 USD on 2026-07-01',
  'currency-code': 'a currency such as EUR',
  'month-day': 'month and day such as 07-01',
  weekday: 'a day of the week such as sat',
  id: 'a short name such as subscribers',
  reference: 'an id or a list of ids',
  person: 'a name such as sara',
  text: 'plain words',
  texts: 'plain words or a list of them',
  unit: 'a unit such as count, percent or EUR',
  formula: 'a calculation such as backers * average-pledge',
  test: 'a yes-or-no sentence or a test such as { metric: mql, target: at least 20 }',
  'one-test': 'a yes-or-no sentence or a test such as { metric: mql, target: at least 20 }',
  flag: 'true or false',
  number: 'a plain number such as 6',
  utm: 'a tag such as hidden-day-2026q3',
  file: 'a path such as ./strategy.yaml',
  files: 'a path or a list of paths',
  version: 'the number 1',
  facts: 'plain words, or a few facts such as { country: DE }',
  done: 'true, or a day such as 2026-07-09',
}

/** What may stand in a place, as the end of "this wants ...". */
export function wantOf(slot: Slot): string {
  if (slot.grammar !== undefined) return wants[slot.grammar]
  if (slot.enum !== undefined) return `one of ${slot.enum.join(', ')}`
  if (slot.types.includes('array')) return listWant(slot)
  if (slot.kind !== undefined) {
    const short = slot.types.includes('string') ? 'a word, or ' : ''
    return `${short}lines of its own, such as ${firstKeys(slot.kind)}`
  }
  return 'lines of its own, each with a name and a value'
}

function listWant({ items }: Slot): string {
  if (items?.kind === undefined) return 'a list, each entry on its own line after a dash'
  return `a list: a dash before each ${nounOf(items.kind)}`
}

function firstKeys(kind: KindName): string {
  return [...kindOf(kind).fields.keys()]
    .slice(0, 2)
    .map((key) => `\`${key}:\``)
    .join(' and ')
}

/** What stands in a place, as the end of "this wants ..., not ...". */
export function foundIn(value: unknown): string {
  switch (typeOf(value)) {
    case 'array':
      return 'a list'
    case 'object':
      return 'lines of their own below it'
    case 'string':
    case 'number':
    case 'boolean':
      return quote(String(value))
    default:
      return 'nothing'
  }
}

/** The user's own words in quotes, safe to print and cut where they are long. */
export function quote(words: string): string {
  return `"${show(words, 60)}"`
}
