import type { Assumption } from './assumption.ts'
import type { Audience, Concern } from './audience.ts'
import type { Budget, MoneyLine, SpentColumns } from './budget.ts'
import type { Channel } from './channel.ts'
import type { Check } from './check.ts'
import type { Entity, EntityKind } from './entity.ts'
import type { Expectation } from './expectation.ts'
import type { Stage, Touchpoint } from './journey.ts'
import type { Measurement } from './measurement.ts'
import type { Metric } from './metric.ts'
import type { Offering } from './offering.ts'
import type { Person } from './person.ts'
import type { Review, ReviewRhythm } from './review.ts'
import type { ReviewLock } from './review-lock.ts'
import type { FollowUp, Sales } from './sales.ts'
import type { Calendar, Settings } from './settings.ts'
import type { Spend } from './spend.ts'
import type { Experiment, Test } from './test.ts'
import type { Cadence, Day, DayRange, Duration, Quantity, Target } from './values/types.ts'

export type {
  Assumption,
  Audience,
  Budget,
  Channel,
  Concern,
  Entity,
  EntityKind,
  Expectation,
  Measurement,
  Metric,
  MoneyLine,
  Offering,
  Person,
  Review,
  Sales,
  Spend,
  Stage,
  Test,
  Touchpoint,
}

export type DocumentStatus = 'draft' | 'review' | 'approved' | 'active' | 'closed' | 'archived'

/** One of the user's files. */
export interface Document<Kind extends 'strategy' | 'plan' | 'results' = 'strategy' | 'plan' | 'results'>
  extends Entity<Kind> {
  status: DocumentStatus
  period?: DayRange
  /** How often it is looked at again. */
  review?: ReviewRhythm
  /** When somebody agreed to it. */
  approvedOn?: DayRange
  /** Strategies and plans only. */
  budget?: Budget
}

export interface Checkpoint {
  on?: DayRange
  target?: Target
}

export interface Goal extends Entity<'goal'> {
  title: string
  /** Written as one sentence, without fields. */
  sentence: boolean
  level: 'business' | 'marketing'
  status: string
  metric?: Metric
  /** The id under `metric:`, whether or not such a metric is known. */
  metricId?: string
  baseline?: Quantity
  target?: Target
  keep?: Target
  doneWhen: Test[]
  checkpoints: Checkpoint[]
  /** How the goals below make up this one. */
  rollup?: 'sum' | 'funnel' | 'max' | 'none'
  /** Its last day is the deadline. */
  deadline?: DayRange
  /** `deadline: open`: no date on purpose. */
  open: boolean
  start?: Day
  owner?: string
  parent?: Goal
  children: Goal[]
  /** Live tactics of all plans that serve this goal. */
  tactics: Tactic[]
  audiences: Audience[]
  stages: Stage[]
  offering?: Offering
}

export interface Tactic extends Entity<'tactic'> {
  title: string
  plan: Document<'plan'>
  status: string
  /** Neither stopped nor an idea nor an alternative that was not taken. */
  live: boolean
  /** Served goals, in the order written. */
  goals: Goal[]
  /** `goal: none`: on purpose without a goal. */
  withoutGoal: boolean
  campaign?: Campaign
  /** Where people meet it, as written. */
  channels: string[]
  stages: Stage[]
  audiences: Audience[]
  principles: Principle[]
  owner?: string
  /** Who does the work. */
  team: string[]
  start?: DayRange
  end?: DayRange
  every?: Cadence
  /** Ids of tactics or tasks that must end before this one starts. */
  after: string[]
  budget: MoneyLine[]
  spent: SpentColumns
  /** What the author has added up that it costs in all. */
  stated?: Quantity
  /** What its money is for, where its lines do not say it. */
  category?: string
  /** True and false as written: people are reached for money, or not. */
  paid?: boolean
  offering?: Offering
  /** What one occurrence costs. */
  budgetEach: MoneyLine[]
  /** Ends after this many occurrences. */
  times?: number
  /** Days on which it does not happen. */
  except: Day[]
  expect: Expectation[]
  /** What one occurrence is expected to bring. */
  expectEach: Expectation[]
  /** From beginning to end. */
  takes?: Duration
  /** Working time in all. */
  effort?: Duration
  /** Working time of one occurrence. */
  effortEach?: Duration
  tasks: Task[]
  followUp?: FollowUp
  experiment?: Experiment
  /** Ids of the tactics whose place it takes when its time comes. */
  insteadOf: string[]
  /** The tactics that stand ready to take its place. */
  detours: Tactic[]
  /** What must happen before it starts. */
  when: Test[]
}

export interface Task extends Entity<'task'> {
  title: string
  /** Absent for a task that belongs to no tactic. */
  tactic?: Tactic
  owner?: string
  start?: DayRange
  due?: DayRange
  every?: Cadence
  after: string[]
  /** From beginning to end. */
  takes?: Duration
  /** Working time in all. */
  effort?: Duration
  done: boolean
  /** The day on which it was done, where that is said. */
  doneOn?: DayRange
  /** What one has to be able to do. */
  skill?: string
}

/** How much somebody can do for a plan. */
export interface Capacity extends Entity<'capacity'> {
  plan: Document<'plan'>
  person?: string
  /** Hours in each `per`, a week where nothing is said. */
  hours?: Quantity
  per?: Cadence
  away: DayRange[]
}

export interface Campaign extends Entity<'campaign'> {
  title: string
  plan: Document<'plan'>
  status: string
  goals: Goal[]
  start?: DayRange
  end?: DayRange
  budget: MoneyLine[]
  spent: SpentColumns
  /** What its author has added up that its tactics cost. */
  stated?: Quantity
  channels: string[]
  audiences: Audience[]
  tactics: Tactic[]
}

export interface Content extends Entity<'content'> {
  title: string
  plan: Document<'plan'>
  tactic?: Tactic
  campaign?: Campaign
  /** Where it appears, as written. */
  channels: string[]
  stages: Stage[]
  audiences: Audience[]
  due?: DayRange
  /** Ids of the pains and objections that it answers. */
  answers: string[]
  /** Neither stopped nor only an idea. */
  live: boolean
  /** Sales uses it. */
  salesSupport: boolean
}

export interface Principle extends Entity<'principle'> {
  title: string
  tactics: Tactic[]
}

/** Strategy and plans, linked: references are objects, values are read. What could not be read is absent. */
export interface Project {
  today: Day
  settings: Settings
  calendar: Calendar
  /** Rules of the user's own. */
  checks: Check[]
  strategy?: Document<'strategy'>
  plans: Document<'plan'>[]
  results: Document<'results'>[]
  /** Every goal, sub-goals included, in the order written. */
  goals: Goal[]
  /** Every tactic of every plan. */
  tactics: Tactic[]
  tasks: Task[]
  campaigns: Campaign[]
  content: Content[]
  capacity: Capacity[]
  audiences: Audience[]
  pains: Concern<'pain'>[]
  objections: Concern<'objection'>[]
  stages: Stage[]
  touchpoints: Touchpoint[]
  channels: Channel[]
  metrics: Metric[]
  /** Those that configurations describe for several projects, also where this one describes them anew. */
  sharedMetrics: Metric[]
  principles: Principle[]
  offerings: Offering[]
  positioning: Entity<'positioning'>[]
  competitors: Entity<'competitor'>[]
  assumptions: Assumption[]
  risks: Entity<'risk'>[]
  people: Person[]
  sales: Sales
  budget: Budget
  measurements: Measurement[]
  spend: Spend[]
  reviews: Review[]
  /** The goals as they were when they were last reviewed; absent where nobody has recorded a review. */
  lock?: ReviewLock
  /** The entity of a kind with an id; the first one where an id stands twice. */
  find(kind: EntityKind, id: string): Entity | undefined
  /** All entities of a kind that others can refer to, in the order written. */
  listOf(kind: EntityKind): Entity[]
  /** Metrics by id, the user's own before the standard ones. */
  metricOf(id: string): Metric | undefined
}
