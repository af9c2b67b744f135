import { daysOfTactic, timesOf } from './cost.ts'
import type { Capacity, Person, Project, Tactic, Task } from './project.ts'
import type { Effort } from './sums/capacity.ts'
import type { DayRange, Duration, Quantity, SpanWord } from './values/types.ts'

/** A piece of work of one person, spread evenly over its days. */
export interface Work extends Effort {
  of: Tactic | Task
}

/** What somebody has to do, and what they can. */
export interface Workload {
  person: Person | undefined
  /** Who has the work: the id of a person, or what stands in place of one. */
  id: string
  /** Where it is said how many hours they have. */
  said: Capacity[] | Person
  hoursPerWeek: number
  away: DayRange[]
  work: Work[]
}

/**
 * Everybody whose hours are known, with the work that is theirs: tasks that are not done, and what their tactics take
 * beyond their tasks. The work of one in a team is theirs, else it is the owner's; that of several is nobody's, because
 * nobody says how they divide it. A role's work is its holder's.
 */
export function workloads(project: Project): Workload[] {
  const holder = holders(project)
  const work = workByPerson(project, holder)
  const capacities = new Map<string, Capacity[]>()
  for (const capacity of project.capacity) {
    const id = capacity.person === undefined ? undefined : holder(capacity.person)
    if (id !== undefined) capacities.set(id, [...(capacities.get(id) ?? []), capacity])
  }
  return [...work].flatMap(([id, own]) => loadOf(id, own, capacities.get(id), project) ?? [])
}

function loadOf(id: string, work: Work[], capacities: Capacity[] | undefined, project: Project): Workload | undefined {
  const person = project.find('person', id) as Person | undefined
  const said = capacities ?? person
  if (!said) return undefined
  const hours = capacities
    ? capacities.map(({ hours, per }) =>
        weeklyHours(hours, per?.kind === 'interval' && per.count === 1 ? per.span : undefined),
      )
    : [weeklyHours(person?.hours)]
  if (hours.some((each) => each === undefined)) return undefined
  const plans = capacities && new Set(capacities.map(({ plan }) => plan))
  return {
    person,
    id,
    said,
    hoursPerWeek: hours.reduce((sum: number, each) => sum + (each ?? 0), 0),
    away: capacities?.flatMap(({ away }) => away) ?? [],
    work: plans ? work.filter(({ of }) => plans.has(planOf(of))) : work,
  }
}

const planOf = (of: Tactic | Task) => (of.kind === 'tactic' ? of.plan : of.tactic?.plan) as Capacity['plan']

const weeksIn: Record<SpanWord, number> = { day: 1 / 5, week: 1, month: 52 / 12, quarter: 13, year: 52 }

/** `20`, `20 h`, `20 h/week`, `80 h/month`; a week where nothing else is said. */
function weeklyHours(hours: Quantity | undefined, span?: SpanWord): number | undefined {
  if (!hours || !(hours.unit.kind === 'count' || (hours.unit.kind === 'time' && hours.unit.unit === 'h')))
    return undefined
  const { per = span ?? 'week', value } = hours
  return typeof per === 'string' && per !== 'each' ? value / weeksIn[per] : undefined
}

/** From the name of a role to the id of who holds it, through several steps where need be. */
function holders({ find }: Project): (id: string) => string {
  return (id) => {
    let at = id
    for (let steps = 0; steps < 5; steps++) {
      const { heldBy } = (find('person', at) as Person | undefined) ?? {}
      if (heldBy === undefined) return at
      at = heldBy
    }
    return at
  }
}

function workByPerson({ tactics }: Project, holder: (id: string) => string): Map<string, Work[]> {
  const work = new Map<string, Work[]>()
  const add = (id: string | undefined, item: Work | undefined) => {
    if (id === undefined || !item || item.hours <= 0) return
    const own = work.get(holder(id))
    if (own) own.push(item)
    else work.set(holder(id), [item])
  }
  for (const tactic of tactics) {
    if (!tactic.live || tactic.status === 'done') continue
    add(workerOf(tactic), restOfTactic(tactic))
    for (const task of tactic.tasks) if (!task.done) add(task.owner ?? workerOf(tactic), workOfTask(task, tactic))
  }
  return work
}

function workerOf({ owner, team }: Tactic): string | undefined {
  return team.length > 1 ? undefined : (team[0] ?? owner)
}

/** What a tactic takes beyond the work of its tasks. */
function restOfTactic(tactic: Tactic): Work | undefined {
  const range = daysOfTactic(tactic)
  const each = tactic.effortEach && hoursOf(tactic.effortEach) * (timesOf(tactic) ?? 0)
  const whole = tactic.effort ? hoursOf(tactic.effort) : each
  if (!range || whole === undefined) return undefined
  const inTasks = tactic.tasks.reduce((sum, { effort }) => sum + (effort ? hoursOf(effort) : 0), 0)
  return { of: tactic, hours: whole - inTasks, range }
}

/** A task that names no start is worked on from that of its tactic, or in the week before it is due. */
function workOfTask(task: Task, tactic: Tactic): Work | undefined {
  const { effort, due, start } = task
  const last = due?.last ?? daysOfTactic(tactic)?.last
  if (!effort || last === undefined) return undefined
  const begins = start?.first ?? tactic.start?.first
  const first = begins !== undefined && begins <= last ? begins : last - 6
  return { of: task, hours: hoursOf(effort), range: { first, last } }
}

const hoursIn: Record<Duration['unit'], number> = { min: 1 / 60, h: 1, d: 8, wd: 8, w: 40, mo: 520 / 3, y: 2080 }

/** Working hours: eight a day, forty a week. */
const hoursOf = ({ count, unit }: Duration): number => count * hoursIn[unit]
