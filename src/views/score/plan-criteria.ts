import { given } from '../../model/entity.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { type Criterion, counted, evidenceOf } from './criterion.ts'

const noTactic = 'there is no tactic:  tactics:'

/** Does the plan give steps that lead to the goals of the business? In the order in which one would ask. */
export const planCriteria: Criterion[] = [
  {
    title: 'every tactic serves a goal',
    rules: ['tactic-without-goal', 'ref-inactive', 'ref-suspect', 'tactic-is-goal'],
    evidence: (project) => evidenceOf(live(project).length, 'tactic', `, ${served(project)} of them for a goal`),
    missing: noTactic,
    neededAlways: true,
  },
  {
    title: 'every goal has tactics',
    rules: ['goal-without-tactic', 'strategy-without-plan', 'goal-chain-broken', 'audience-unserved'],
    evidence: (project) =>
      project.plans.length > 0 ? evidenceOf(leaves(project).length, 'goal', ' with no smaller goals below') : undefined,
    missing: 'there is no plan, or no goal that it could serve',
    neededAlways: true,
  },
  {
    title: 'the way leads up to the business',
    rules: ['goal-without-business-goal', 'child-deadline-after-parent', 'goal-rollup-mismatch', 'goal-chain-short'],
    evidence: (project) =>
      evidenceOf(live(project).length, 'tactic', `, ${reaching(project)} of them reach a business goal`),
    missing: noTactic,
  },
  {
    title: 'who does it',
    rules: ['tactic-no-owner', 'owner-unknown', 'owner-vacant', 'capacity-exceeded'],
    evidence: (project) =>
      evidenceOf(live(project).length, 'tactic', `, ${having(project, 'owner')} of them with an owner`),
    missing: noTactic,
    neededAlways: true,
  },
  {
    title: 'step by step, and in time',
    rules: [
      'start-after-end',
      'dependency-order',
      'schedule-infeasible',
      'tactic-ends-after-goal',
      'task-overdue',
      'tasks-missing',
    ],
    evidence: (project) => {
      const dated = having(project, 'start', 'end', 'every')
      return dated === 0
        ? undefined
        : {
            text: `${dated} of ${counted(live(project).length, 'tactic')} with a date, ${counted(project.tasks.length, 'task')}`,
            of: live(project).length,
            good: dated,
          }
    },
    missing: 'no tactic says when:  start:  and  end:',
    neededAlways: true,
  },
  {
    title: 'how you will see that it works',
    rules: ['tactic-unmeasured', 'tactic-no-expectation'],
    evidence: (project) =>
      evidenceOf(live(project).length, 'tactic', `, ${having(project, 'expect', 'each')} of them say what they bring`),
    missing: noTactic,
    neededAlways: true,
  },
  {
    title: 'it is enough for the goals',
    rules: ['plan-short-of-goal', 'contribution-not-convertible'],
    evidence: (project) => {
      const goals = leaves(project).filter(({ tactics }) => tactics.some((tactic) => given(tactic, 'expect', 'each')))
      return evidenceOf(goals.length, 'goal', ' for which tactics say what they bring')
    },
    missing: 'no tactic says what it brings to its goal:  expect:',
  },
  {
    title: 'the money is there',
    rules: ['budget-exceeded', 'campaign-budget-exceeded', 'budget-limit-broken', 'budget-view-mismatch'],
    evidence: (project) => {
      const paid = having(project, 'budget', 'each')
      return project.budget && given(project.strategy ?? project.plans[0] ?? nothing, 'budget') && paid > 0
        ? { text: `${counted(paid, 'tactic')} with a budget`, of: paid }
        : undefined
    },
    missing: 'no budget is named in the strategy, or no tactic says what it costs:  budget:',
  },
  {
    title: 'somebody looks whether it works',
    rules: ['review-cadence-missing', 'review-overdue', 'deadline-passed', 'goal-not-closed', 'next-cycle-missing'],
    evidence: ({ strategy, plans, measurements, reviews }) => {
      const hasRhythm = [strategy, ...plans].some((document) => document && given(document, 'review'))
      if (!hasRhythm && measurements.length + reviews.length === 0) return undefined
      const rhythm = hasRhythm ? 'a day for it is set' : 'no day is set'
      return {
        text: `${rhythm}, ${counted(measurements.length, 'number')} and ${counted(reviews.length, 'review')} written down`,
        of: 2,
        sides: true,
      }
    },
    missing: 'no review is planned, and nothing has been measured:  review: month',
    neededAlways: true,
  },
]

const nothing = { kind: 'plan' as const, id: '', file: '', node: {} }

const live = ({ tactics }: Project): Tactic[] => tactics.filter((tactic) => tactic.live)

const served = (project: Project): number => live(project).filter(({ goals }) => goals.length > 0).length

const having = (project: Project, ...keys: string[]): number =>
  live(project).filter((tactic) => given(tactic, ...keys)).length

/** Open goals with none below them. */
function leaves(project: Project) {
  const open = openGoals(project)
  const above = new Set(open.map(({ parent }) => parent))
  return open.filter((goal) => !above.has(goal))
}

/** Tactics from whose goal the way up ends at a business goal. Each goal is looked at once. */
function reaching(project: Project): number {
  const reached = new Set(project.goals.filter(({ level }) => level === 'business'))
  for (const goal of reached) for (const child of goal.children) reached.add(child)
  return live(project).filter(({ goals }) => goals.some((goal) => reached.has(goal))).length
}
