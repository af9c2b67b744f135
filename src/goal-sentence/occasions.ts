import type { MarkedToken } from './marked-tokens.ts'
import type { TimePhrase } from './time-phrases.ts'

/**
 * Deadlines that no list of events can hold: "by the annual survey", "before we move", "ahead of Glastonbury". What
 * stands behind "by" and "before" is an occasion unless it is an amount, a person or the way in which it is done.
 *
 * @param tokens the sentence
 * @param found the time expressions that are known already
 */
export function findOccasions(tokens: MarkedToken[], found: TimePhrase[]): TimePhrase[] {
  const taken = new Set<number>()
  for (const { first, after } of found) for (let at = first; at < after; at += 1) taken.add(at)
  const occasions: TimePhrase[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const start = taken.has(at) ? undefined : openingAt(tokens, at)
    if (start === undefined) continue
    const after = occasionEnd(tokens, start, taken)
    if (after === undefined) continue
    occasions.push({ kind: 'deadline', first: at, after })
    at = after - 1
  }
  return occasions
}

interface Start {
  /** The first word behind the preposition. */
  at: number
  /** Whether it may be a method or a person as well, as behind "by". */
  isOpen: boolean
}

function openingAt(tokens: MarkedToken[], at: number): Start | undefined {
  const word = tokens[at]?.lower ?? ''
  const open = word === 'by' || word === 'until' || word === 'till'
  if (open) return { at: at + 1, isOpen: word === 'by' }
  const length = openingLength(word, tokens, at)
  return length === 0 ? undefined : { at: at + length, isOpen: false }
}

/** How many words lead to an occasion and to nothing else: "before", "ahead of", "in time for". */
function openingLength(word: string, tokens: MarkedToken[], at: number): number {
  const next = tokens[at + 1]?.lower
  if (word === 'before' || word === 'pre') return 1
  if ((word === 'ahead' && next === 'of') || (word === 'prior' && next === 'to')) return 2
  if (next === 'time' || next === 'the') return longOpening(word, tokens, at)
  if (word === 'ready') return isReadyFor(tokens, at + 2) ? 2 : 0
  return leadsToPeriod(word, tokens, at) ? 1 : 0
}

/** "In time for", "in the run-up to", "during the first days". */
function longOpening(word: string, tokens: MarkedToken[], at: number): number {
  const [third, , last] = tokens.slice(at + 2, at + 5).map(({ lower }) => lower)
  if (word === 'in' && third === 'for') return 3
  if (/^(?:run|lead|build)$/.test(third ?? '') && last === 'to') return /^(?:in|during|over)$/.test(word) ? 5 : 0
  return leadsToPeriod(word, tokens, at) ? 1 : 0
}

/** "Ready for Pride", "ready for the fair"; but "ready for use". */
function isReadyFor(tokens: MarkedToken[], at: number): boolean {
  const token = tokens[tokens[at]?.classes.has('DETERMINER') ? at + 1 : at]
  if (token === undefined || tokens[at - 1]?.text !== 'for') return false
  if (token.classes.has('EVENT') || token.classes.has('HOLIDAY')) return true
  return token.classes.has('CAPITAL') && !token.classes.has('BRAND')
}

/** "During the sale", "in the next pulse survey", "at our upcoming board review". */
function leadsToPeriod(word: string, tokens: MarkedToken[], at: number): boolean {
  const isDetermined = tokens[at + 1]?.classes.has('DETERMINER') === true
  if (word === 'during') return isDetermined
  return /^(?:in|at|on|for)$/.test(word) && tokens[isDetermined ? at + 2 : at + 1]?.classes.has('NEXT') === true
}

const MOST_WORDS = 4

function occasionEnd(tokens: MarkedToken[], start: Start, taken: ReadonlySet<number>): number | undefined {
  const { at, isOpen } = start
  const first = tokens[at]
  if (first?.kind !== 'word' || taken.has(at)) return undefined
  const isClause = isOpen ? first.lower === 'the' && tokens[at + 1]?.lower === 'time' : isSubject(first)
  return isClause ? clauseEnd(tokens, at) : phraseEnd(tokens, start, taken)
}

function phraseEnd(tokens: MarkedToken[], { at, isOpen }: Start, taken: ReadonlySet<number>): number | undefined {
  const first = tokens[at]
  const determined = first?.classes.has('DETERMINER') === true
  const named = first?.classes.has('CAPITAL') === true && !first.classes.has('BRAND') && first.text.length > 1
  if (isOpen && !determined && !named) return undefined
  const start = determined ? at + 1 : at
  let after = start
  const limit = Math.min(tokens.length, start + MOST_WORDS)
  while (after < limit && isPhraseWord(tokens[after]) && !taken.has(after)) after += 1
  const head = tokens[after - 1]
  const isMethod = isOpen && tokens[start]?.lower.endsWith('ing') === true
  return after === start || head === undefined || !isOccasion(head, isMethod, after - start > 1) ? undefined : after
}

const isSubject = ({ lower }: MarkedToken): boolean => /^(?:i|we|they|you|it|he|she)$/.test(lower)

/** "Before we open the second shop": up to the next sign or preposition. */
function clauseEnd(tokens: MarkedToken[], at: number): number | undefined {
  let after = at + 1
  while (after < Math.min(tokens.length, at + 7) && tokens[after]?.kind !== 'symbol') after += 1
  return after > at + 1 ? after : undefined
}

const isPhraseWord = (token: MarkedToken | undefined): boolean =>
  token?.kind === 'word' &&
  !token.classes.has('FUNCTION-WORD') &&
  !token.classes.has('PRONOUN') &&
  !token.classes.has('NUM') &&
  !token.classes.has('MULTIPLE') &&
  !token.classes.has('FRACTION')

/** Not "by the sales team", "before the competition", "by our advertising", "by the dozen". */
function isOccasion(head: MarkedToken, isMethod: boolean, isNarrowed: boolean): boolean {
  if (head.classes.has('EVENT') && !head.classes.has('UNIT')) return true
  if (head.classes.has('AGENT') || head.classes.has('PEOPLE-THING') || head.classes.has('OUTCOME-THING')) return false
  if ((head.classes.has('UNIT') && !isNarrowed) || head.classes.has('SHORT') || isMethod) return false
  return !/(?:ing|er|ers|dozen|same)$/.test(head.lower) || EVENTFUL.test(head.lower)
}

const EVENTFUL =
  /^(?:opening|evening|meeting|wedding|closing|gathering|hearing|briefing|easter|summer|winter|dinner|quarter|number|november|october|encounter|chapter|fundraiser|mixer|premier|offer|handover|changeover|takeover|kick-?off)$/
