import type { KindName } from '../../generated/fields.ts'
import { germanAnywhere, germanByKind } from './german-keys.ts'

/** Other words for a key: word -> the key mplan uses. A list names keys in order of preference. */
export type Aliases = Readonly<Record<string, string | readonly string[]>>

/** Words that mean the same wherever the key exists. Written in small letters with hyphens, as keys are. */
const anywhere: Aliases = {
  name: ['title', 'text'],
  label: 'title',
  headline: 'title',
  description: ['definition', 'text', 'how', 'means', 'note'],
  dri: 'owner',
  lead: 'owner',
  responsible: 'owner',
  accountable: 'owner',
  assignee: 'owner',
  'assigned-to': 'owner',
  owners: 'owner',
  who: 'owner',
  contributors: 'team',
  consulted: 'ask',
  informed: 'tell',
  'start-date': 'start',
  'started-on': 'start',
  starts: 'start',
  'end-date': ['end', 'deadline', 'due'],
  ends: ['end', 'deadline', 'due'],
  finish: ['end', 'deadline', 'due'],
  end: ['deadline', 'due'],
  due: ['deadline', 'end'],
  'due-date': ['deadline', 'due', 'end'],
  deadline: ['due', 'end'],
  date: ['on', 'due'],
  state: 'status',
  'workflow-status': 'status',
  kpi: ['metric', 'metrics'],
  kpis: ['metrics', 'metric'],
  metric: 'metrics',
  metrics: 'metric',
  goals: 'goal',
  goal: 'goals',
  objective: ['goal', 'goals'],
  objectives: ['goals', 'goal'],
  audiences: 'audience',
  'target-audience': ['audience', 'audiences'],
  'target-audiences': ['audiences', 'audience'],
  segments: ['audiences', 'audience'],
  segment: 'audience',
  personas: ['audiences', 'audience'],
  persona: 'audience',
  icp: ['audiences', 'audience'],
  channel: 'channels',
  channels: ['channel', 'where'],
  platform: 'channel',
  platforms: ['channels', 'channel'],
  vehicles: ['channels', 'channel'],
  media: ['channels', 'channel'],
  cost: ['budget', 'amount'],
  costs: ['budget', 'amount'],
  frequency: ['every', 'cadence'],
  recurrence: 'every',
  cadence: 'every',
  'depends-on': 'after',
  'blocked-by': 'after',
  duration: 'takes',
  rationale: ['why', 'because'],
  reason: ['why', 'because'],
  because: 'why',
  why: ['because', 'purpose'],
  notes: 'note',
  note: 'notes',
  comment: ['note', 'notes'],
  comments: ['note', 'notes'],
  url: 'link',
  links: 'link',
  direction: 'better',
  kind: 'type',
}

/** A result of a month may say the month in place of the day; where the day is there too, it is the time counted. */
const days: Aliases = {
  day: 'on',
  'measured-on': 'on',
  'paid-on': 'on',
  week: ['on', 'period'],
  month: ['on', 'period'],
  quarter: ['on', 'period'],
}

/** Words of one kind of entity. They win over the words above. */
const byKind: Readonly<Partial<Record<KindName, Aliases>>> = {
  strategy: {
    'business-goals': 'goals',
    'marketing-goals': 'goals',
    'key-results': 'goals',
    swot: 'situation',
    products: 'offerings',
    services: 'offerings',
    offers: 'offerings',
    funnel: 'journey',
    'customer-journey': 'journey',
    'anti-goals': 'not-doing',
    'non-goals': 'not-doing',
    'out-of-scope': 'not-doing',
    'marketing-budget': 'budget',
    'budget-total': 'budget',
    'fiscal-year-start': 'fiscal-year',
    'guiding-policy': 'approach',
  },
  plan: {
    initiatives: 'tactics',
    projects: 'tactics',
    activities: 'tactics',
    actions: 'tactics',
    rituals: 'tactics',
    strategies: 'tactics',
    milestones: 'tactics',
    'marketing-budget': 'budget',
    'budget-total': 'budget',
  },
  results: { results: 'measurements', actuals: 'measurements', expenses: 'spend', retrospectives: 'reviews' },
  config: { members: 'projects', 'fiscal-year-start': 'fiscal-year', assert: 'checks', owners: 'people' },
  goal: {
    statement: 'title',
    objective: 'title',
    goal: 'title',
    current: 'baseline',
    from: 'baseline',
    'target-value': 'target',
    threshold: 'target',
    to: 'target',
    moon: 'stretch',
    by: 'deadline',
    milestones: 'checkpoints',
    'sub-goals': 'goals',
    objectives: 'goals',
    'key-results': 'goals',
    supports: 'parent',
    serves: 'parent',
    'success-criteria': 'done-when',
    'acceptance-criteria': 'done-when',
  },
  tactic: {
    expected: 'expect',
    forecast: 'expect',
    'expected-result': 'expect',
    steps: 'tasks',
    subtasks: 'tasks',
    activities: 'tasks',
    actions: 'tasks',
    'to-do': 'tasks',
    stages: 'stage',
    principle: 'principles',
    tracking: 'measure',
    what: 'title',
    where: 'channel',
    by: 'end',
  },
  campaign: { objective: 'goals', goal: 'goals' },
  task: { what: 'title', task: 'title', 'to-do': 'title', by: 'due', skills: 'skill' },
  content: { type: 'format', published: 'publish', 'publish-date': 'publish', deadline: 'due' },
  metric: { type: 'measured-as', 'measurement-frequency': 'cadence', 'data-source': 'source' },
  stage: { next: 'conversion', counts: 'metric', 'conversion-rate': 'conversion', rate: 'conversion' },
  audience: { channels: 'where', 'size-estimate': 'size', 'jobs-to-be-done': 'jobs', wishes: 'aspirations' },
  positioning: { audience: 'for', competitor: 'unlike', statement: 'uvp', proof: 'because' },
  competitor: { title: 'name', type: 'kind' },
  principle: { rule: 'title', because: 'means' },
  assumption: { title: 'text', assumption: 'text' },
  risk: { title: 'text', risk: 'text', probability: 'likelihood', severity: 'impact', mitigation: 'response' },
  person: { title: 'role' },
  exclusion: { text: 'title', why: 'because' },
  'strategy-budget': {
    amount: 'total',
    'budget-total': 'total',
    allocation: 'by-category',
    contingency: 'reserve',
    categories: 'by-category',
  },
  'money-line': { description: 'what', item: 'what', title: 'what', cost: 'amount', value: 'amount', budget: 'amount' },
  measurement: {
    ...days,
    actual: 'value',
    amount: 'value',
    result: 'value',
    number: 'value',
    count: 'value',
    total: 'value',
    comment: 'note',
  },
  spend: { ...days, cost: 'amount', value: 'amount', description: 'what', invoice: 'ref' },
  review: { learnings: 'learned', lessons: 'learned', insights: 'learned' },
  lesson: { lesson: 'text', title: 'text' },
  checkpoint: { target: 'value', amount: 'value', date: 'on' },
  capacity: { who: 'person', owner: 'person', id: 'person' },
  approval: { 'approved-by': 'by', 'approved-at': 'on', who: 'by' },
  'follow-up': { owner: 'who', action: 'what' },
}

/** Values that were called differently under an old key: old key -> old value -> value now. */
const values: Readonly<Partial<Record<KindName, Readonly<Record<string, Readonly<Record<string, string>>>>>>> = {
  metric: {
    type: { stock: 'level', flow: 'total', ratio: 'ratio' },
    direction: { increase: 'higher', up: 'higher', decrease: 'lower', down: 'lower' },
  },
}

/** A key the way mplan writes keys: small letters, hyphens between words. */
export function plainKey(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_ ]/g, '-')
}

/** The keys a word may stand for in this kind of entity, best first. The caller picks one that exists and fits. */
export function keysMeantBy(kind: KindName, word: string): readonly string[] {
  const plain = plainKey(word)
  const meant = [plain]
  for (const table of [byKind[kind], anywhere, germanByKind[kind], germanAnywhere]) {
    if (table === undefined || !Object.hasOwn(table, plain)) continue
    meant.push(...[table[plain] ?? []].flat())
  }
  return meant
}

/** The value as it is written now, for a value that changed together with its key; undefined for all others. */
export function valueMeantBy(kind: KindName, word: string, value: unknown): string | undefined {
  const table = values[kind]?.[plainKey(word)]
  if (table === undefined || typeof value !== 'string' || !Object.hasOwn(table, value)) return undefined
  return table[value]
}
