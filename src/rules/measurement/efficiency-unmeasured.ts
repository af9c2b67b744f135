import { formatDay } from '../../model/dates.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { standingMeasurements } from '../../model/standing-measurements.ts'

/** A tactic that is over, with what results say of it. */
interface Ended {
  tactic: Tactic
  last: number
  hasCost: boolean
  hasResult: boolean
}

export const efficiencyUnmeasured = rule({
  name: 'efficiency-unmeasured',
  summary: 'Of a tactic that is over, both what it cost and what it brought are known.',
  family: 'measurement',
  severity: 'info',
  fix: 'fill-in',
  why: 'Only both together tell what one result cost, and whether to do it again.',
  each: ended,

  *check({ tactic, last, hasCost, hasResult }: Ended) {
    if (hasCost === hasResult) return
    const over = `"${tactic.title}" was over on ${formatDay(last)}`
    yield {
      at: [tactic],
      message: hasCost
        ? `${over}; results say what it cost, but not what it brought`
        : `${over}; results say what it brought, but not what it cost`,
      fix: hasCost
        ? { title: `add a measurement with  tactic: ${tactic.id}`, tier: 'fill-in' }
        : { title: `add what was paid, under  spend:  with  tactic: ${tactic.id}`, tier: 'fill-in' },
      ...(!hasCost && { or: 'if it cost nothing:  amount: 0' }),
      reads: ['measurement', 'spend', [tactic, 'end'], [tactic, 'status'], [tactic, 'budget']],
    }
  },
})

/** Tactics that cost money, are over, and of which results speak. */
function ended(project: Project): Ended[] {
  const spent = new Set(project.spend.flatMap(({ tacticId, status }) => (status === 'void' ? [] : (tacticId ?? []))))
  const { all } = standingMeasurements(project)
  const measured = new Set(all.flatMap(({ tacticId, value }) => (value && tacticId !== undefined ? [tacticId] : [])))
  return project.tactics.flatMap((tactic) => {
    const last = tactic.end?.last
    if (!tactic.live || last === undefined || last >= project.today || tactic.goals.length === 0) return []
    const costsMoney = tactic.budget.length > 0 || tactic.budgetEach.length > 0
    const hasCost = spent.has(tactic.id) || tactic.spent.actual !== undefined
    const hasResult = measured.has(tactic.id)
    return (hasCost || costsMoney) && (hasCost || hasResult) ? [{ tactic, last, hasCost, hasResult }] : []
  })
}
