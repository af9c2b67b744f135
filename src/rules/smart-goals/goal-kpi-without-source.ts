import { given, givenAt } from '../../model/entity.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Entity, Goal, Metric, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { type Finding, type Place, rule } from '../../model/rule.ts'
import { strategyStub } from '../about-files.ts'

/** A number that goals rest on, and whether the files say where it comes from. */
interface Measure {
  metric: Metric
  goals: [Goal, ...Goal[]]
  sourced: boolean
}

export const goalKpiWithoutSource = rule({
  name: 'goal-kpi-without-source',
  summary: 'Of every number that a goal rests on, the files say where it comes from.',
  family: 'SMART goals',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Two people who count in two places get two numbers, and the goal is reached in one and missed in the other.',
  each: measuresOf,

  *check(measures, project) {
    const open = measures.filter(({ sourced }) => !sourced)
    const described = open.filter(({ metric }) => !metric.standard)
    if (described.length > 0) yield finding(described, project)
    const standard = open.filter(({ metric }) => metric.standard)
    if (standard.length > 0) yield { ...finding(standard, project), severity: 'info' }
  },
})

/** All numbers of a project that open goals want to move or keep, as one subject. */
function measuresOf(project: Project): Measure[][] {
  const sources = sourcesOf(project)
  const measures = new Map<Metric, Measure>()
  for (const goal of openFieldGoals(project)) {
    const { metric } = goal
    const hidden = [goal.target, goal.keep].some((target) => target?.kind === 'confidential')
    if (!metric || hidden || !given(goal, 'target', 'keep')) continue
    const known = measures.get(metric)
    if (known) known.goals.push(goal)
    else measures.set(metric, { metric, goals: [goal], sourced: sources.has(metric.id) || saysSource(metric) })
    const measure = measures.get(metric)
    if (measure && ['baseline', 'target', 'keep'].some((key) => cardSaysSource(goal, key))) measure.sourced = true
  }
  return measures.size > 0 ? [[...measures.values()]] : []
}

/** Who brings a number says it too; a formula and a ratio are as good as the numbers in them. */
const saysSource = (metric: Metric): boolean => given(metric, 'source', 'owner', 'formula', 'of', 'link')

/** The card of a value, or the last one of a list of them: `{ value: 1200, source: till }`. */
function cardSaysSource(goal: Goal, key: string): boolean {
  const value = goal.node[key]
  const way = Array.isArray(value) ? [key, value.length - 1] : [key]
  return ['source', 'ref'].some((name) => givenAt(goal, ...way, name))
}

/** Metrics whose measurements say where they were taken or who wrote them down. */
function sourcesOf({ measurements, goals }: Project): Set<string> {
  const metricOfGoal = new Map(goals.map(({ id, metricId }) => [id, metricId]))
  const named = measurements.filter((measurement) => given(measurement, 'source', 'by'))
  return new Set(named.flatMap(({ metricId, goalId }) => metricId ?? metricOfGoal.get(goalId ?? '') ?? []))
}

function finding(measures: Measure[], project: Project): Finding {
  const [first, ...others] = measures as [Measure, ...Measure[]]
  const { metric, goals } = first
  const names = measures.map(({ metric }) => metric.title)
  const many = others.length > 0
  const hang = goals.length > 1 ? `, and ${goals.length} goals hang on it` : ''
  const line = 'source: CRM  (or whatever list, tool or till it is read from)'
  return {
    at: placeOf(first),
    message: many
      ? `Where do the numbers come from? Nobody says it of ${quotedList(names, 5)}`
      : `Where does the number come from? Nobody says it of "${metric.title}"${hang}`,
    related: others.slice(0, 3).map((other) => ({ at: placeOf(other), message: 'nor of this one' })),
    fix: {
      title: metric.standard
        ? strategyStub(`describe ${many ? 'each of them' : 'it'}`, project, 'metrics', stub(metric))
        : `add to ${many ? 'each of them' : 'it'} a line  ${line}`,
      tier: 'fill-in',
    },
    or: 'if somebody brings it on a sheet of paper, name that person there:  owner: …',
    reads: ['metric', ...measures.flatMap(({ metric, goals }) => readOf(metric, goals))],
  }
}

const stub = ({ id }: Metric): string[] => [`- id: ${id}`, '  title: …', '  source: …']

const placeOf = ({ metric, goals: [goal] }: Measure): Place => (metric.standard ? [goal, 'metric'] : [metric])

function readOf(metric: Metric, goals: Goal[]): Place[] {
  const keys = (entity: Entity, names: string[]): Place[] => names.map((name) => [entity, name])
  const own = metric.standard ? [] : keys(metric, ['source', 'owner', 'formula'])
  return [...own, ...goals.flatMap((goal) => keys(goal, ['metric', 'baseline']))]
}
