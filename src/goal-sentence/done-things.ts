import type { MarkedToken } from './marked-tokens.ts'
import { lastThing } from './object-of-verb.ts'

/**
 * Where a noun phrase says that a thing is done: the "live" of "the new site live", the "digitised" of "600 plates
 * digitised". Undefined when it says nothing of the kind, or what others do with the thing ("60 seats sold").
 */
export function donePlace(object: MarkedToken[]): number | undefined {
  for (let at = object.length - 1; at > 0; at -= 1) {
    const token = object[at]
    if (token === undefined) break
    if (isDoneWord(token, object.slice(0, at))) return at
    if (!isTrailing(token)) break
  }
  return undefined
}

/**
 * Whether a thing is said to be done.
 *
 * @param object the thing, up to the next preposition
 * @param whole the same and what follows, for "plugin for VS Code released"
 */
export function isDoneThing(object: MarkedToken[], whole: MarkedToken[] = object): boolean {
  if (donePlace(object) !== undefined) return true
  const at = whole.findIndex(
    (token, place) => place > object.length + 1 && (READY.test(token.lower) || isParticiple(token)),
  )
  const done = whole[at]
  if (done === undefined || whole.slice(object.length, at).some(isBreak)) return false
  return lastThing(object) === 'ACTIVITY-THING' && !BY_OTHERS.test(done.lower) && endsClause(whole[at + 1])
}

const isBreak = ({ kind, lower }: MarkedToken): boolean =>
  kind === 'symbol' || /^(?:that|which|who|and|by)$/.test(lower)

const endsClause = (next: MarkedToken | undefined): boolean =>
  next === undefined || next.kind === 'symbol' || /^(?:by|before|in|on|until|this|next|and|to)$/.test(next.lower)

/** "Rolled out", "up and running", "changed weekly": what may stand behind the word. */
const isTrailing = ({ lower, classes }: MarkedToken): boolean =>
  classes.has('ADVERB') ||
  classes.has('UNIT') ||
  /^(?:every|each|per|a|out|up|over|and|running|online|live|place|in|together|once|twice|times)$/.test(lower)

const READY = /^(?:live|ready|done|complete|online|up|finished|completed)$/
const IRREGULAR = /^(?:written|rewritten|sent|shot|built|rebuilt|made|held|drawn|taught|redone|run|given|hung|laid)$/
const REDONE = /^(?:written|rewritten|rebuilt|redone|drawn|hung|sent|shot)$/
const OPENS = /^(?:shop|store|branch|office|gallery|studio|beta|clinic|site|location|counter|showroom)e?s?$/
/** What readers, buyers and guests do. */
const BY_OTHERS =
  /^(?:opened|shared|read|viewed|downloaded|attended|clicked|rated|played|visited|submitted|registered|joined|streamed|used|tried|tested|returned|answered|booked|signed|reviewed|commented|enrolled|participated|reserved|ordered|invested|donated|purchased|bought|invited|recommended|approved|advertised|published|reposted|mentioned)$/
const DONE_TO_PEOPLE =
  /^(?:trained|hired|interviewed|contacted|mentored|coached|surveyed|called|appointed|briefed|emailed|phoned|taught|inducted|vaccinated|screened)$/

function isDoneWord(token: MarkedToken, subject: MarkedToken[]): boolean {
  const last = subject.at(-1)
  if (last?.kind !== 'word' || last.classes.has('FUNCTION-WORD') || last.classes.has('PRONOUN')) return false
  const thing = lastThing(subject)
  if (READY.test(token.lower)) return !last.lower.endsWith('ed') && thing === 'ACTIVITY-THING'
  if (/^(?:published|changed)$/.test(token.lower)) return thing === 'ACTIVITY-THING'
  return (token.lower === 'opened' && OPENS.test(last.lower)) || isWorkOn(token, thing)
}

/** "Plates digitised", "reps trained"; but "seats sold", "customers won". */
function isWorkOn(token: MarkedToken, thing: string | undefined): boolean {
  if (!isParticiple(token) || BY_OTHERS.test(token.lower) || token.classes.has('RECOGNITION')) return false
  if (DONE_TO_PEOPLE.test(token.lower)) return true
  if (thing === 'OUTCOME-THING' || thing === 'PEOPLE-THING') return false
  return thing === 'ACTIVITY-THING' || token.classes.has('STRONG') || REDONE.test(token.lower)
}

const isParticiple = ({ lower, classes }: MarkedToken): boolean =>
  IRREGULAR.test(lower) || (/[^e]ed$/.test(lower) && classes.has('ACTIVITY'))
