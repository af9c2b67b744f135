/** A piece of work in whole units of time (working days). */
export interface Work {
  id: string
  duration: number
  /** what must be finished first; unknown ids are passed over */
  after?: readonly string[]
  /** may not start before this time */
  earliest?: number
  /** must be finished by this time */
  latest?: number
}

/** Times are borders between units: work from 3 to 5 takes units 3 and 4. A negative float is time that is missing. */
export interface WorkTimes {
  earliestStart: number
  earliestFinish: number
  latestStart: number
  latestFinish: number
  float: number
  /** no time to spare */
  critical: boolean
}

/** The times of all work, or the ids of a loop in their order (each is needed by the next). */
export type WorkSchedule = { ok: true; end: number; times: Map<string, WorkTimes> } | { ok: false; loop: string[] }

/**
 * The critical path method: a forward pass from `earliest` (0 when left out), a backward pass from `end` (the earliest
 * finish of all when left out). Linear in work and links. Source: Kelley and Walker 1959, as taught on pmlearning.org.
 */
export function criticalPath(work: readonly Work[], end?: number): WorkSchedule {
  const byId = new Map(work.map((each) => [each.id, each]))
  const order = inOrder(byId)
  if (order.length < byId.size) return { ok: false, loop: findLoop(byId, new Set(order.map(({ id }) => id))) }
  const finishes = forwardPass(order)
  const last = end ?? [...finishes.values()].reduce((a, b) => Math.max(a, b), 0)
  const latest = backwardPass(order, last)
  const times = new Map<string, WorkTimes>()
  for (const { id, duration } of byId.values()) {
    const earliestFinish = finishes.get(id) ?? 0
    const latestFinish = latest.get(id) ?? last
    const float = latestFinish - earliestFinish
    times.set(id, {
      earliestStart: earliestFinish - duration,
      earliestFinish,
      latestStart: latestFinish - duration,
      latestFinish,
      float,
      critical: float <= 0,
    })
  }
  return { ok: true, end: last, times }
}

/** What makes a piece of work have to start when it does: itself, and the work after it that leaves no gap up to the end. */
export function chainFrom(work: readonly Work[], times: ReadonlyMap<string, WorkTimes>, id: string): string[] {
  const followers = followersOf(new Map(work.map((each) => [each.id, each])))
  const chain = [id]
  for (const at of chain) {
    const finish = times.get(at)?.latestFinish
    const next = followers.get(at)?.find((follower) => times.get(follower.id)?.latestStart === finish)
    if (next) chain.push(next.id)
  }
  return chain
}

function inOrder(byId: ReadonlyMap<string, Work>): Work[] {
  const followers = followersOf(byId)
  const waiting = new Map([...byId.values()].map((each) => [each.id, linksOf(each, byId).length]))
  const order = [...byId.values()].filter(({ id }) => waiting.get(id) === 0)
  for (const { id } of order) {
    for (const follower of followers.get(id) ?? []) {
      const left = (waiting.get(follower.id) ?? 0) - 1
      waiting.set(follower.id, left)
      if (left === 0) order.push(follower)
    }
  }
  return order
}

function followersOf(byId: ReadonlyMap<string, Work>): Map<string, Work[]> {
  const followers = new Map<string, Work[]>()
  for (const each of byId.values()) {
    for (const id of linksOf(each, byId)) {
      const list = followers.get(id)
      if (list) list.push(each)
      else followers.set(id, [each])
    }
  }
  return followers
}

function linksOf({ after = [] }: Work, byId: ReadonlyMap<string, unknown>): string[] {
  return after.filter((id) => byId.has(id))
}

function forwardPass(order: readonly Work[]): Map<string, number> {
  const finishes = new Map<string, number>()
  for (const { id, duration, after = [], earliest = 0 } of order) {
    const start = after.reduce((latest, before) => Math.max(latest, finishes.get(before) ?? earliest), earliest)
    finishes.set(id, start + duration)
  }
  return finishes
}

function backwardPass(order: readonly Work[], end: number): Map<string, number> {
  const latest = new Map(order.map((each) => [each.id, Math.min(end, each.latest ?? end)]))
  for (const { id, duration, after = [] } of order.toReversed()) {
    const start = (latest.get(id) ?? end) - duration
    for (const before of after) if (latest.has(before)) latest.set(before, Math.min(latest.get(before) ?? end, start))
  }
  return latest
}

function findLoop(byId: ReadonlyMap<string, Work>, ordered: ReadonlySet<string>): string[] {
  const path = new Map<string, number>()
  let at = [...byId.keys()].find((id) => !ordered.has(id))
  // Whatever could not be ordered waits for something that could not be ordered either: going back must come round.
  while (at !== undefined && !path.has(at)) {
    path.set(at, path.size)
    at = byId.get(at)?.after?.find((id) => byId.has(id) && !ordered.has(id))
  }
  return at === undefined ? [] : [...path.keys()].slice(path.get(at)).reverse()
}
