import type { Document } from '../document/document.ts'
import { type IgnoreComment, ignoreComments } from '../document/ignore-comments.ts'
import type { Problem } from '../model/problem.ts'
import type { SilencingPolicy } from '../model/silencing.ts'
import { addDuration } from '../model/values/duration.ts'
import type { Day } from '../model/values/types.ts'
import type { Found } from './found.ts'
import { type Reaches, reachesOf } from './reaches.ts'
import { remarksOn, type Silence } from './silence-remarks.ts'

/** What decides whether a comment holds, and whether it was needed. */
export interface SilenceGround {
  policy: SilencingPolicy
  today: Day
  /** Names of all rules there are. */
  known: string[]
  /** Names of the rules that looked at the files in this run. */
  ran: Set<string>
}

/** The comments of a project that silence findings, held against what was found. */
export interface Silencer {
  silences(found: Found): boolean
  /** What is wrong with the comments themselves. */
  remarks: Problem[]
}

/** For runs that report everything. */
export const noSilencer: Silencer = { silences: () => false, remarks: [] }

/**
 * Holds the comments of the files against everything that was found, consequences included: a comment is of use when
 * there is something for it to silence. Costs nothing where there is no such comment.
 */
export function silencerOf(documents: Map<string, Document>, found: Found[], ground: SilenceGround): Silencer {
  const silences = [...documents.values()].flatMap((document) =>
    ignoreComments(document).flatMap((comment) => silencesOf(comment, ground)),
  )
  if (silences.length === 0) return noSilencer
  const reaches = reachesByRule(silences.filter(({ holds }) => holds))
  const silencing = ({ rule, problem: { span } }: Found) => reaches.get(`${span.file}\n${rule}`)?.at(span.start) ?? []
  const used = new Set(found.flatMap(silencing))
  const isWhole = [...documents.values()].every(({ incomplete }) => !incomplete)
  const isIdle = (silence: Silence) => isWhole && !used.has(silence) && ground.ran.has(silence.rule.text)
  return {
    silences: (finding) => silencing(finding).length > 0,
    remarks: remarksOn(silences, { ...ground, isIdle }),
  }
}

/** One for each rule that a comment names; one without a name where it names none. */
function silencesOf(comment: IgnoreComment, { policy, today, known }: SilenceGround): Silence[] {
  const rules = comment.rules.length > 0 ? comment.rules : [{ text: '', span: comment.span }]
  const { until } = comment
  const isOver = until !== undefined && (until.last === undefined || until.last < today)
  const latest = policy.longest && addDuration(today, policy.longest)
  const isTooLong = latest !== undefined && (until?.last === undefined || until.last > latest)
  return rules.map((rule) => ({
    comment,
    rule,
    isTooLong,
    holds: !isOver && !isTooLong && !policy.never.includes(rule.text) && known.includes(rule.text),
  }))
}

function reachesByRule(silences: Silence[]): Map<string, Reaches<Silence>> {
  const lists = new Map<string, Silence[]>()
  for (const silence of silences) {
    const key = `${silence.comment.span.file}\n${silence.rule.text}`
    const list = lists.get(key) ?? []
    lists.set(key, list)
    list.push(silence)
  }
  return new Map([...lists].map(([key, list]) => [key, reachesOf(list, ({ comment }) => comment.covers)]))
}
