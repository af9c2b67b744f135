import { formatDay } from '../dates.ts'
import { tacticsOf } from '../goal-tactics.ts'
import type { Goal, Project } from '../project.ts'
import type { Ground } from './landing.ts'
import type { NotForecast } from './outlook.ts'

/** Why a goal without results cannot be forecast from its tactics either; undefined where it can. */
export function whyNot(ground: Ground): NotForecast | undefined {
  const { goal, aim, span, parts, project, values } = ground
  if (project.today > span.last) {
    const type = measurementLine(goal, project, span.last)
    return { goal, reason: 'its deadline is past and nothing was measured', type }
  }
  const measured = values.length > 0 ? 'only one value is measured' : 'nothing is measured yet'
  if (parts.parts.length === 0) return { goal, reason: `${measured}, and ${whyNothing(ground)}`, ...whatToType(ground) }
  if (aim.from !== undefined || values.length > 0) return undefined
  const type = { line: 'baseline: …', place: `goal ${goal.id} in ${goal.file}` }
  return { goal, reason: `${measured}, and where it stands today is not written`, type }
}

function whyNothing({ goal, parts }: Ground): string {
  const tactics = tacticsOf(goal)
  if (tactics.length === 0) return 'no tactic works for it'
  const [note] = parts.notes
  if (note) return note
  const said = tactics.some(({ expect, expectEach }) => expect.length + expectEach.length > 0)
  return said
    ? 'what its tactics bring is said of other numbers, which do not lead to it'
    : 'its tactics do not say what they bring'
}

function whatToType({ goal, project, parts }: Ground): Pick<NotForecast, 'type'> {
  // The note says what to type already.
  if (parts.notes.some((note) => note.includes('  '))) return {}
  const silent = tacticsOf(goal).find(({ expect, expectEach }) => expect.length + expectEach.length === 0)
  if (!silent) return { type: measurementLine(goal, project) }
  return { type: { line: 'expect: …', place: `tactic ${silent.id} in ${silent.file}` } }
}

function measurementLine(
  { id, metricId }: Goal,
  { results, today }: Project,
  last = today,
): NonNullable<NotForecast['type']> {
  const about = metricId === undefined ? `goal: ${id}` : `metric: ${metricId}`
  return {
    line: `- { on: ${formatDay(Math.min(today, last))}, ${about}, value: … }`,
    place: `measurements in ${results[0]?.file ?? 'results.yaml'}`,
  }
}
