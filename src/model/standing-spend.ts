import { onceFor } from './once.ts'
import type { Project, Spend } from './project.ts'
import { readDay } from './values/day.ts'

/**
 * The spend that holds, in the order written: without what was taken back, and without what a later entry corrects, by
 * its id or by its day. Linear; worked out once for each project.
 */
export const standingSpend = onceFor((project: Project): Spend[] => {
  const corrected = correctedIn(project.spend)
  return project.spend.filter((each) => each.status !== 'void' && !corrected.has(each))
})

function correctedIn(spend: Spend[]): Set<Spend> {
  const byId = new Map(spend.flatMap((each) => (each.id === '' ? [] : [[each.id, each] as const])))
  const latest = new Map<string, Spend>()
  const corrected = new Set<Spend>()
  for (const each of spend) {
    if (each.corrects !== undefined) {
      const day = readDay(each.corrects).value
      const other = byId.get(each.corrects) ?? (day && latest.get(keyOf(each, day)))
      if (other && other !== each) corrected.add(other)
    }
    if (each.on) latest.set(keyOf(each, each.on), each)
  }
  return corrected
}

function keyOf({ tacticId, campaignId, goalId, channelId, category }: Spend, on: NonNullable<Spend['on']>): string {
  return JSON.stringify([on.first, on.last, tacticId, campaignId, goalId, channelId, category])
}
