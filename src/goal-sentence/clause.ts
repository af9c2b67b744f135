import type { Lexicon } from './lexicon.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { phraseAt } from './phrase-patterns.ts'
import { delegatedVerb } from './verb-idioms.ts'

/** The verb the sentence turns on, or the place where a noun phrase without a verb starts. */
export interface Head {
  /** Token of the verb; for a noun phrase the token where it starts. */
  at: number
  form: 'verb' | 'passive' | 'noun'
}

const VERB_CLASSES = ['RISE', 'FALL', 'REACH', 'ACTIVITY']

export const isVerb = (token: MarkedToken | undefined): boolean =>
  token !== undefined && VERB_CLASSES.some((name) => token.classes.has(name))

/**
 * Finds the verb a goal turns on: past "By June", "I want to", "Our goal is to", past a subject ("our team will
 * publish ..."), and in "ensure X is refreshed" the participle.
 *
 * @param tokens the sentence
 * @param timed tokens that belong to time expressions
 * @param lexicon the words of its language
 */
export function findHead(tokens: MarkedToken[], timed: ReadonlySet<number>, lexicon: Lexicon): Head {
  const { at, ensures } = skipOpening(tokens, timed, lexicon)
  const first = tokens[at]
  if (ensures)
    return passiveAfter(tokens, at) ?? (startsWithVerb(tokens, at) ? { at, form: 'verb' } : { at, form: 'noun' })
  const caused = causedParticiple(tokens, at)
  if (caused !== undefined) return { at: caused, form: 'passive' }
  const delegated = delegatedVerb(tokens, at)
  if (delegated !== undefined) return { at: delegated, form: 'verb' }
  if (isTiedVerb(tokens, at + 1)) return { at: at + 1, form: 'verb' }
  if (first !== undefined && startsWithVerb(tokens, at)) return { at, form: 'verb' }
  return modalVerb(tokens, at) ?? { at, form: 'noun' }
}

/** "Have the press kit translated", "get the photos taken": the work is in the participle. */
function causedParticiple(tokens: MarkedToken[], at: number): number | undefined {
  if (!/^(?:have|get)$/.test(tokens[at]?.lower ?? '') || !tokens[at + 1]?.classes.has('DETERMINER')) return undefined
  for (let index = at + 2; index < Math.min(tokens.length, at + 7); index += 1) {
    const token = tokens[index]
    if (token?.classes.has('STRONG') && /(?:ed|ten|built|sent|shot)$/.test(token.lower)) return index
  }
  return undefined
}

interface Opening {
  at: number
  ensures: boolean
}

function skipOpening(tokens: MarkedToken[], timed: ReadonlySet<number>, lexicon: Lexicon): Opening {
  let at = meansInFront(tokens)
  let ensures = false
  while (at < tokens.length) {
    const token = tokens[at]
    if (token === undefined) break
    if (isItemNumber(tokens, at)) {
      at += 2
      continue
    }
    if (isSkipped(token, timed.has(at))) {
      at += 1
      continue
    }
    const opener = phraseAt(lexicon.openers, tokens, { at, composites: {} })
    if (opener === undefined) break
    if (tokens.slice(opener.first, opener.after).some((each) => /^(?:ensure|guarantee|sure)$/.test(each.lower)))
      ensures = true
    at = opener.after
  }
  return { at: Math.min(at, Math.max(0, tokens.length - 1)), ensures }
}

const REACH_OF_MEANS = 16

/** The end of "by trimming the form, raise ..."; 0 where no means stand in front. */
function meansInFront(tokens: MarkedToken[]): number {
  if (tokens[0]?.lower !== 'by' || tokens[1]?.lower.endsWith('ing') !== true) return 0
  const comma = tokens.slice(0, REACH_OF_MEANS).findIndex(({ text }) => text === ',')
  return comma > 0 && isVerb(tokens[comma + 1]) ? comma + 1 : 0
}

/** "1) audit the shop 2) rewrite the titles": the number of a step. */
export const isItemNumber = (tokens: MarkedToken[], at: number): boolean =>
  tokens[at + 1]?.text === ')' &&
  tokens[at + 1]?.glued === true &&
  tokens[at]?.text.length === 1 &&
  tokens[at]?.kind !== 'symbol' &&
  tokens[at - 1]?.text !== '('

const isSkipped = (token: MarkedToken, timed: boolean): boolean =>
  timed ||
  token.kind === 'symbol' ||
  (token.kind === 'word' &&
    /^(?:also|now|always|successfully|[a-z]{4,}ly)$/.test(token.lower) &&
    !token.classes.has('ACTIVITY'))

/** The clean of "spring-clean the list", but not of "deep-clean bookings". */
const isTiedVerb = (tokens: MarkedToken[], at: number): boolean => {
  const next = tokens[at + 1]
  if (tokens[at]?.hyphen !== true || !isVerb(tokens[at]) || /(?:s|ed)$/.test(tokens[at]?.lower ?? '')) return false
  return next !== undefined && (next.classes.has('DETERMINER') || next.classes.has('NUM') || next.classes.has('ALL'))
}

/** Base form or -ing; "Posts up 20%" starts with a noun, and so does "Email open rate to 25%". */
function startsWithVerb(tokens: MarkedToken[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !isVerb(token)) return false
  if (
    /(?:[^s]s|ed)$/.test(token.lower) &&
    !/^(?:embed|process|discuss|need|feed|shed|focus|exceed|succeed)$/.test(token.lower)
  )
    return false
  if (token.classes.has('NOUN-LIKE') && nounFollows(tokens, at)) return false
  return !isThingDone(tokens, at)
}

/** "Volunteer handbook rewritten", "film archive digitised": a thing and what is done to it, not a verb. */
function isThingDone(tokens: MarkedToken[], at: number): boolean {
  if (!tokens[at]?.classes.has('NOUN-LIKE') && !tokens[at]?.classes.has('NOUN-TOO')) return false
  const noun = tokens[at + 1]
  const done = tokens[at + 2]
  if (noun?.classes.has('ACTIVITY-THING') !== true || /[^s]s$/.test(noun.lower) || done?.kind !== 'word') return false
  return /[^e]ed$/.test(done.lower)
    ? isVerb(done)
    : /^(?:written|rewritten|rebuilt|sent|shot|built|made)$/.test(done.lower)
}

function nounFollows(tokens: MarkedToken[], at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || next.lower === 'of') return true
  if (next.classes.has('NUM') || (next.lower.endsWith('ed') && /[^s]s$/.test(tokens[at + 2]?.lower ?? ''))) return false
  if (next.classes.has('PEOPLE-THING') && isPlainPlural(tokens[at + 2])) return false
  if (next.classes.has('OUTCOME-THING') && !/s$/.test(next.lower)) return true
  return (
    next.classes.has('OUTCOME-THING') ||
    tokens[at + 2]?.lower === 'rate' ||
    (tokens[at + 2]?.classes.has('OUTCOME-THING') === true &&
      tokens[at + 2]?.classes.has('PEOPLE-THING') !== true &&
      next.classes.has('W') &&
      !next.classes.has('FUNCTION-WORD') &&
      !next.classes.has('PRONOUN'))
  )
}

/** The villages of "visit partner villages": things gone to, not figures. */
const isPlainPlural = (token: MarkedToken | undefined): boolean =>
  token?.classes.has('W') === true && /[^s]s$/.test(token.lower) && !token.classes.has('OUTCOME-THING')

const REACH_OF_SUBJECT = 10

function modalVerb(tokens: MarkedToken[], from: number): Head | undefined {
  for (let at = from; at < Math.min(tokens.length, from + REACH_OF_SUBJECT); at += 1) {
    const token = tokens[at]
    if (token === undefined || /^[.?!;]$/.test(token.text)) return undefined
    const modal = token.classes.has('MODAL')
    if (!modal && !bindsVerb(tokens, at)) continue
    const head = verbBehind(tokens, at)
    if (head !== undefined || modal) return head
  }
  return undefined
}

/** "Needs to", "is to", "goal to"; but not "persuade people to". */
const bindsVerb = (tokens: MarkedToken[], at: number): boolean => {
  const word = tokens[at]?.lower ?? ''
  if (/^(?:needs|has|have)$/.test(word)) return true
  const before = tokens[at - 1]
  const isCounted = tokens[at - 2]?.classes.has('NUM') === true
  return (
    word === 'to' &&
    before !== undefined &&
    !isCounted &&
    before.lower !== 'able' &&
    (isStaffAtStart(tokens, at) ||
      before.classes.has('WANT') ||
      before.classes.has('SENTENCE-FRAME') ||
      /^(?:is|are|have|has|needs?)$/.test(before.lower))
  )
}

/** "Every rep to make 12 calls", "volunteers to knock on doors"; but "customers to book" is for others to do. */
const isStaffAtStart = (tokens: MarkedToken[], at: number): boolean =>
  at < 4 && tokens[at - 1]?.classes.has('STAFF') === true && !tokens.slice(0, at - 1).some(isVerb)

/** The verb after "will", "has to", "must be". */
function verbBehind(tokens: MarkedToken[], modal: number): Head | undefined {
  const second = tokens[modal + 1]?.lower
  const at = modal + (second === 'to' || second === 'have' ? 2 : 1)
  if (/^(?:be|been)$/.test(tokens[at]?.lower ?? '')) {
    return participle(tokens[at + 1]) ? { at: at + 1, form: 'passive' } : undefined
  }
  return startsWithVerb(tokens, at) ? { at, form: 'verb' } : undefined
}

const participle = (token: MarkedToken | undefined): boolean =>
  token !== undefined && isVerb(token) && /(?:ed|en|t|pt|ne|un|built|sent)$/.test(token.lower)

function passiveAfter(tokens: MarkedToken[], from: number): Head | undefined {
  for (let at = from; at < Math.min(tokens.length - 1, from + 16); at += 1) {
    if (/^(?:is|are|be|get|gets|stay|stays|remain|kept)$/.test(tokens[at]?.lower ?? '') && participle(tokens[at + 1])) {
      return { at: at + 1, form: 'passive' }
    }
    if (tokens[at]?.lower === 'kept') return { at, form: 'passive' }
  }
  return undefined
}
