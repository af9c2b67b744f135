import { isRunning } from './document-status.ts'
import type { Document, Project, Tactic } from './project.ts'
import { isSmall, type TacticChange, type TacticRecord, type TacticState, tacticChangesSince } from './tactic-record.ts'
import { readDay } from './values/day.ts'
import type { Day } from './values/types.ts'

/** A plan that is not as it was agreed on. */
export interface PlanDrift {
  plan: Document<'plan'>
  /** The day on which it was approved, else that of the last review. */
  since?: Day
  moved: { tactic: Tactic; changes: TacticChange[] }[]
  /** Tactics that nobody has looked at yet. */
  added: Tactic[]
  /** Ids of tactics that were to be carried out in its time and are in no plan any more. */
  gone: string[]
}

/**
 * Compares running plans with what is on record of their tactics: with the state at the day of approval, where a plan has
 * one. Plans without any tactic on record are left out. Linear in tactics.
 */
export function planDrifts(project: Project): PlanDrift[] {
  const records = project.lock?.tactics ?? new Map<string, TacticRecord>()
  if (records.size === 0) return []
  const byPlan = new Map<Document<'plan'>, Tactic[]>(project.plans.map((plan) => [plan, []]))
  for (const tactic of project.tactics) byPlan.get(tactic.plan)?.push(tactic)
  const drifts = project.plans
    .filter(({ status }) => isRunning(status))
    .map((plan) => driftOf(plan, byPlan.get(plan) ?? [], records, project))
    .filter((drift) => drift !== undefined)
  addGone(records, drifts, project)
  return drifts.filter(({ moved, added, gone }) => moved.length + added.length + gone.length > 0)
}

function driftOf(
  plan: Document<'plan'>,
  tactics: Tactic[],
  records: ReadonlyMap<string, TacticRecord>,
  project: Project,
): PlanDrift | undefined {
  const approved = plan.approvedOn?.last
  const known = tactics.flatMap((tactic) => {
    const record = records.get(tactic.id)
    return record ? [{ tactic, record }] : []
  })
  if (known.length === 0) return undefined
  const moved = known.flatMap(({ tactic, record }) => {
    const changes = tacticChangesSince(agreedState(record, approved), tactic, project)
    const large = changes.filter((change) => !isSmall(change))
    return large.length > 0 ? [{ tactic, changes: large }] : []
  })
  const added = tactics.filter(({ id, live, node }) => !records.has(id) && live && node['instead-of'] === undefined)
  const days = known.flatMap(({ record: { reviewed } }) => reviewed ?? [])
  const since = approved ?? days.toSorted((a, b) => b - a)[0]
  return { plan, ...(since !== undefined && { since }), moved, added, gone: [] }
}

/** The last state that was looked at before the plan was approved; the oldest known where that is not on record. */
function agreedState(record: TacticRecord, approved: Day | undefined): TacticState {
  if (approved === undefined) return record
  const states = [record, ...record.earlier]
  return states.find(({ reviewed }) => reviewed !== undefined && reviewed <= approved) ?? states.at(-1) ?? record
}

/** A tactic that is gone belongs to the plan in whose time it was to be done; last quarter's may go with their plan. */
function addGone(records: ReadonlyMap<string, TacticRecord>, drifts: PlanDrift[], { tactics }: Project): void {
  const ids = new Set(tactics.map(({ id }) => id))
  for (const [id, { start, end }] of records) {
    if (ids.has(id) || start === undefined || end === undefined) continue
    const [first, last] = [readDay(start).value, readDay(end).value]
    const home = drifts.find(
      ({ plan: { period } }) => period && first && last && period.first <= first.first && last.last <= period.last,
    )
    home?.gone.push(id)
  }
}
