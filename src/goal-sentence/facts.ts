import { subjectOf } from './fact-subjects.ts'
import type { MarkedToken } from './marked-tokens.ts'
import type { TimePhrase } from './time-phrases.ts'

/** A clause that tells what is or was: "we opened in 2019 and", "our page has 12,000 likes but". */
export interface Fact {
  first: number
  verb: number
  after: number
  /** Its number is the present value, not something that happened. */
  holds: boolean
}

/**
 * Finds the clauses that state facts. Their numbers are no targets and their dates no deadlines. A goal may be written
 * as if it were reached ("we have 300 members by June"), so that a date behind "by" takes the judgement back, and the
 * present tense needs a complaint or a wish behind it.
 *
 * @param tokens the sentence
 * @param times the time expressions found in it
 */
export function findFacts(tokens: MarkedToken[], times: TimePhrase[]): Fact[] {
  const facts = conditionIn(tokens)
  let free = facts[0]?.after ?? 0
  for (let at = 0; at < tokens.length; at += 1) {
    const subject = at < free ? undefined : subjectOf(tokens, at, free)
    const fact = subject === undefined ? undefined : factAt({ subject, verb: at }, tokens, times)
    if (fact === undefined) continue
    facts.push(fact)
    free = fact.after
  }
  return facts
}

/** "Assuming we get the licence in April, ...": its dates and numbers are no part of the goal. */
function conditionIn(tokens: MarkedToken[]): Fact[] {
  if (!/^(?:assuming|if|once|provided|should|when)$/.test(tokens[0]?.lower ?? '')) return []
  const comma = tokens.slice(0, REACH_OF_CLAUSE).findIndex(({ text }) => text === ',')
  return comma > 1 && comma < tokens.length - 1 ? [{ first: 0, verb: 0, after: comma + 1, holds: false }] : []
}

interface Clause {
  subject: number
  verb: number
}

function factAt({ subject, verb }: Clause, tokens: MarkedToken[], times: TimePhrase[]): Fact | undefined {
  const token = tokens[verb]
  if (token === undefined || tokens[verb + 1] === undefined || isResolve(tokens, verb)) return undefined
  const front = times.find(({ after }) => after === subject || (after === subject - 1 && tokens[after]?.lower === ','))
  const first = front?.first ?? subject
  const end = clauseEnd(tokens, verb)
  const isTold = tellsPast(tokens, verb) || (tellsPresent(tokens, verb, end) && !isBounded(times, first, end))
  const due = times.find((phrase) => phrase.first > verb && phrase.first < end && isDue(phrase, tokens))
  if (!isTold || isWished({ subject, front, due }, tokens)) return undefined
  const dated = isRelative(tokens, first)
    ? times.find((phrase) => phrase.first > verb && phrase.first < end)
    : undefined
  const after = dated === undefined || dated === due ? (due?.first ?? pastConjunction(tokens, end)) : dated.after
  return { first, verb, after, holds: token.classes.has('STATE-VERB') || token.lower.endsWith("'ve") }
}

/** "The clients we lost in March" may be the subject of what follows, so that the fact ends with its date. */
const isRelative = (tokens: MarkedToken[], first: number): boolean =>
  tokens[first - 1]?.kind === 'word' && !isConjunction(tokens[first - 1])

const pastConjunction = (tokens: MarkedToken[], end: number): number => (isConjunction(tokens[end]) ? end + 1 : end)

interface Dates {
  subject: number
  /** The date right before the clause, and the one behind "by" in it. */
  front: TimePhrase | undefined
  due: TimePhrase | undefined
}

/** "We opened three shops by May" tells what is to be; the May of "win back the clients we lost by May" is no part of it. */
const isWished = ({ subject, front, due }: Dates, tokens: MarkedToken[]): boolean =>
  front === undefined ? due !== undefined && subject === 0 : due !== undefined || isDue(front, tokens)

const isDue = ({ kind, first }: TimePhrase, tokens: MarkedToken[]): boolean =>
  kind === 'deadline' && tokens[first]?.classes.has('BY') === true

const isBounded = (times: TimePhrase[], first: number, end: number): boolean =>
  times.some((phrase) => phrase.first >= first && phrase.first < end && phrase.kind !== 'rate')

/** "We agreed on 300 members", "we have to": a resolution, not a fact. */
const isResolve = (tokens: MarkedToken[], verb: number): boolean =>
  tokens[verb + 1]?.lower === 'to' ||
  tokens[verb]?.classes.has('RESOLVE') === true ||
  tokens.slice(verb, verb + 2).some(({ classes }) => classes.has('WANT'))

function tellsPast(tokens: MarkedToken[], verb: number): boolean {
  const token = tokens[verb]
  if (token === undefined) return false
  if (/'ve$/.test(token.lower)) return isParticiple(tokens[verb + 1])
  return token.classes.has('PAST-VERB') || !token.classes.has('STATE-VERB')
}

const isParticiple = (token: MarkedToken | undefined): boolean =>
  token !== undefined && (token.classes.has('PAST-VERB') || /[^e]ed$/.test(token.lower))

/** "Churn is 8%", but not "orders are shipped", a promise. */
const saysHow = (tokens: MarkedToken[], verb: number): boolean =>
  !/^(?:is|are)$/.test(tokens[verb]?.lower ?? '') ||
  tokens.slice(verb + 1, verb + 3).some(({ kind, classes }) => kind === 'number' || classes.has('NUM'))

const isConjunction = (token: MarkedToken | undefined): boolean =>
  /^(?:and|but|yet|so|,|;|\.)$/.test(token?.lower ?? '')

const REACH_OF_CLAUSE = 20

/** The clause goes up to its sign or conjunction; "but no growth", "and three sponsors" still belong to it. */
function clauseEnd(tokens: MarkedToken[], verb: number): number {
  const limit = Math.min(tokens.length, verb + REACH_OF_CLAUSE)
  for (let at = verb + 1; at < limit; at += 1) {
    const { lower = '', kind } = tokens[at] ?? {}
    if (lower === 'but' && tokens[at + 1]?.lower === 'no') continue
    if (/^(?:but|yet|so)$/.test(lower) || (kind === 'symbol' && /^[.,;:!—–-]$/.test(lower))) return at
    if (lower === 'and' && !addsThing(tokens[at + 1])) return at
  }
  return limit
}

const addsThing = (next: MarkedToken | undefined): boolean =>
  next !== undefined && (/^(?:no|a|an)$/.test(next.lower) || next.classes.has('NUM'))

const tellsPresent = (tokens: MarkedToken[], verb: number, end: number): boolean =>
  isContrasted(tokens, verb, end) && saysHow(tokens, verb)

/** A complaint or a wish follows, or the clause holds one: "and see little back", "but want 500", "and no growth". */
function isContrasted(tokens: MarkedToken[], verb: number, end: number): boolean {
  if (tokens.slice(verb, end + 1).some(({ lower }) => lower === 'but' || lower === 'yet')) return true
  if (/^[.;]$/.test(tokens[end]?.text ?? '') && /^(?:it|this|that|them)$/.test(tokens[end + 2]?.lower ?? ''))
    return true
  return tokens
    .slice(Math.max(0, end - 3), end + 5)
    .some(
      (token, at, near) =>
        token.classes.has('WISH-OR-LACK') && (at > 2 || near[at - 1]?.lower === 'and' || near[at - 2]?.lower === 'and'),
    )
}
