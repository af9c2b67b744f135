import { type Amount, type AmountRole, amountOf } from './amount.ts'
import type { MarkedToken } from './marked-tokens.ts'

/** Tells starting value, target level and change apart by the words around each amount. */
export function pairRoles(amounts: Amount[], tokens: MarkedToken[]): Amount[] {
  return amounts.map((amount, index) => {
    const isPast = amounts.length > 1 && isPastValue(amount, tokens)
    const role = isPast ? 'baseline' : roleOf(amount, amounts.slice(index + 1, index + 4), tokens)
    const { bound, ...plain } = amount
    const isTarget = tokens[amount.first]?.text === '>' && amounts[index - 1]?.after === amount.first
    return amountOf(isTarget || isMovedUp(amount, tokens) ? { ...plain, role } : { ...amount, role })
  })
}

/** "Get the open rate up to 38%" moves it there; "get up to 20 leads", "for up to 20 guests" and "spend up to" set a limit. */
function isMovedUp({ bound, first }: Amount, tokens: MarkedToken[]): boolean {
  if (bound !== 'at most' || tokens[first]?.lower !== 'up' || tokens[first + 1]?.lower !== 'to') return false
  const thing = tokens[first - 1]
  const isMoving = ({ classes }: MarkedToken) => classes.has('RISE') || classes.has('LIGHT-VERB')
  return thing?.kind === 'word' && !thing.classes.has('FUNCTION-WORD') && tokens.slice(0, first - 1).some(isMoving)
}

function roleOf(amount: Amount, later: Amount[], tokens: MarkedToken[]): AmountRole {
  if (amount.role !== 'count') return amount.role
  const before = tokens[amount.first - 1]
  if (isBaseline(amount, later, tokens)) return 'baseline'
  if (before?.lower === 'by') return isAgent(amount, tokens) ? 'count' : 'change'
  if (amount.shape === 'multiple' || amount.shape === 'points') return 'change'
  if (before?.classes.has('TO') || amount.bound !== undefined || amount.shape === 'rank') return 'level'
  if (/^[+−-]$/.test(tokens[amount.first]?.text ?? '') || isMovedBy(amount, tokens)) return 'change'
  return 'count'
}

/** "RevPAR up €9", "Sales ↑ 12%", "10% more"; but "sign up 40". */
function isMovedBy({ first, after, shape }: Amount, tokens: MarkedToken[]): boolean {
  if (!/^(?:percent|money|points)$/.test(shape)) return false
  const isUp = /^(?:up|down|↑|↓)$/.test(tokens[first - 1]?.lower ?? '')
  return isUp || (shape === 'percent' && /^(?:more|extra)$/.test(tokens[after]?.lower ?? ''))
}

/** "Only 1 in 9 callers books", said of today. */
const isTold = (verb: MarkedToken | undefined): boolean =>
  verb !== undefined && /[^s]s$/.test(verb.lower) && ['ACTIVITY', 'REACH'].some((name) => verb.classes.has(name))

/** "Tested by three users". */
const isAgent = ({ first, after }: Amount, tokens: MarkedToken[]): boolean =>
  tokens[after]?.classes.has('PERSON') === true && /[^e]ed$/.test(tokens[first - 2]?.lower ?? '')

/** "Leads are down 30%" says what happened. */
const MOVED = /^(?:up|down|off|dropped|fallen|slipped|declined|risen|grown|lost|sunk)$/
const IS = /^(?:is|are|was|were|been|have|has|'s|'ve)$/

const VERSUS = /^(?:vs|versus|against|than|instead|v)$/

function isBaseline(amount: Amount, later: Amount[], tokens: MarkedToken[]): boolean {
  const before = tokens[amount.first - 1]
  const after = tokens[amount.after]
  const leadsOn = after?.lower === 'to' && later[0]?.first === amount.after + 1
  if (startsArrow(after, tokens[amount.after + 1]) || (leadsOn && before !== undefined)) return true
  if (before === undefined) return false
  if (before.lower === 'only' && amount.first === 1) return isTold(tokens[amount.after + 1])
  if (before.lower === 'from') return startsPair(amount, later, tokens) || !countsThings(after)
  return isMarkedNow(amount, tokens)
}

/** "Instead of 21", "currently 21", "today: 21". */
function isMarkedNow({ first, bound }: Amount, tokens: MarkedToken[]): boolean {
  const before = tokens[first - 1]
  const earlier = tokens[first - 2]
  if (before === undefined) return false
  if (before.lower === 'not' || before.lower === 'moment') return true
  if (VERSUS.test(before.lower) && bound === undefined) return true
  if (before.classes.has('BASELINE-MARK') && !/^(?:is|are)$/.test(before.lower)) return true
  return earlier !== undefined && tokens[first - 3]?.lower !== 'from' && saysNow(before.lower, earlier.lower)
}

/** The 3,400 of "beat last year's 3,400 by 10%". */
const isPastValue = ({ first }: Amount, tokens: MarkedToken[]): boolean =>
  tokens[first - 1]?.lower === "'s" && tokens[first - 3]?.classes.has('PAST') === true

const saysNow = (before: string, earlier: string): boolean =>
  (/^(?:at|is|are|of|:|=|about|to)$/.test(before) && NOW.test(earlier)) || (MOVED.test(before) && IS.test(earlier))

const NOW = /^(?:currently|presently|now|today|baseline|was|were|compared)$/

/** "2.1 → 2.6", and "2.1 > 2.6" as it is typed. */
const startsArrow = (token: MarkedToken | undefined, next: MarkedToken | undefined): boolean =>
  token !== undefined && (/^(?:→|->|=>|-->)$/.test(token.text) || (token.text === '>' && next?.kind === 'number'))

function startsPair(amount: Amount, later: Amount[], tokens: MarkedToken[]): boolean {
  return later.some((other) => {
    const before = tokens[other.first - 1]
    return other.first - amount.after <= 8 && before?.classes.has('TO') === true
  })
}

/** Does a thing follow that the number can count? */
export const countsThings = (next: MarkedToken | undefined): boolean =>
  next?.classes.has('PERCENT') === true || (next?.classes.has('W') === true && !next.classes.has('FUNCTION-WORD'))
