import type { ActivityReading } from './activity-reading.ts'
import type { Amount } from './amount.ts'
import type { Head } from './clause.ts'
import type { MarkedToken } from './marked-tokens.ts'
import type { TimePhrase } from './time-phrases.ts'

interface Scene {
  tokens: MarkedToken[]
  head: Head
  amounts: Amount[]
  times: TimePhrase[]
  activity: ActivityReading
}

/** The amounts that are targets: not the starting value, not the scope, not a boast. */
export function targetAmounts(scene: Scene): Amount[] {
  const { amounts, tokens, head } = scene
  const named = amounts.some(({ shape }) => shape === 'rank' || shape === 'all')
  const vague =
    named && tokens.some((token, at) => (at !== head.at && token.classes.has('VAGUE-QUALITY')) || token.text === '?')
  const lists = named ? listWords(tokens) : []
  const { times, activity } = scene
  const judged = { tokens, head, amounts, times, activity, vague, lists }
  return amounts.filter((amount) => isTarget(amount, judged))
}

const listWords = (tokens: MarkedToken[]): number[] =>
  tokens.flatMap((token, at) => (token.classes.has('LIST-WORD') && !token.lower.startsWith('rank') ? [at] : []))

/** What holds for the sentence as a whole: it is vague or asks; where it names a list. */
interface Judged extends Scene {
  vague: boolean
  lists: number[]
}

function isTarget(amount: Amount, scene: Judged): boolean {
  if (amount.role === 'baseline') return false
  if (amount.shape === 'rank') return isRankInList(amount, scene)
  if (amount.shape === 'zero' && scene.tokens.at(-1)?.text === '?') return false
  if (amount.shape === 'all') return isCoverageTarget(amount, scene)
  return !isScope(amount, scene)
}

/** "First three results for 'oak table'" can be checked; "number one in snacks" is a boast. */
function isRankInList(amount: Amount, scene: Judged): boolean {
  const { tokens, lists, activity } = scene
  if (activity.level === 'none' && (isRankForPhrase(amount, scene) || isRankBy(amount, tokens))) return true
  const inside = tokens.slice(amount.first, amount.after)
  if (inside.some((token) => /^(?:results|hits|listings)$/.test(token.lower))) return true
  return (lists[0] ?? amount.first) < amount.first || (lists.at(-1) ?? -1) >= amount.after
}

const REACH_OF_LIST = 6

/** "The number 1 bike shop in Utrecht by revenue": the figure that ranks them. */
const isRankBy = ({ after }: Amount, tokens: MarkedToken[]): boolean =>
  tokens
    .slice(after, after + REACH_OF_LIST + 2)
    .some(({ lower }, at, near) => lower === 'by' && near[at + 1]?.classes.has('OUTCOME-THING') === true)

/** "Top 3 for 'oak table'", "first place in the map results for 'oak table'": what people search for names the list. */
function isRankForPhrase({ after }: Amount, { tokens, head }: Scene): boolean {
  if (!/^(?:for|in|on|of)$/.test(tokens[after]?.lower ?? '')) return false
  for (let at = after; at < Math.min(tokens.length, after + REACH_OF_LIST); at += 1) {
    if (tokens[at]?.lower !== 'for') continue
    return isQuoted(tokens, at + 1) || (tokens[head.at]?.lower === 'rank' && isSearched(tokens, at + 1))
  }
  return false
}

/** A quotation, or "the search", "the phrase" and the quotation. */
function isQuoted(tokens: MarkedToken[], from: number): boolean {
  let at = from
  while (at < from + 2 && (tokens[at]?.classes.has('DETERMINER') || tokens[at]?.classes.has('SEARCH-WORD'))) at += 1
  return /^["“‘'«]$/.test(tokens[at]?.text ?? '')
}

/** "Rank third for oak tables": at least two words to search for, and no virtue such as "customer service". */
function isSearched(tokens: MarkedToken[], from: number): boolean {
  const words = tokens.slice(from, from + 3)
  const end = words.findIndex(({ kind, classes }) => kind !== 'word' || classes.has('FUNCTION-WORD'))
  const searched = end < 0 ? words : words.slice(0, end)
  return searched.length > 1 && !searched.some(({ classes }) => classes.has('REPUTE') || classes.has('OUTCOME-THING'))
}

const changes = ({ tokens, head, activity }: Scene): boolean => {
  const verb = tokens[head.at]
  return (
    activity.level === 'none' &&
    head.form !== 'noun' &&
    verb !== undefined &&
    (verb.classes.has('RISE') || verb.classes.has('FALL')) &&
    !verb.classes.has('STRONG')
  )
}

/** "Clear all stock" ends when none is left; "reduce all costs" never does. */
const ENDS_ALL = /^(?:clear|eliminate|end|stop|avoid|prevent)$/

/** "Answer all enquiries" is a target; "improve service for all customers" only says where. */
function isCoverageTarget(amount: Amount, scene: Judged): boolean {
  const { tokens, activity, vague } = scene
  if (vague) return false
  if (changes(scene)) return amount.first === scene.head.at + 1 && ENDS_ALL.test(tokens[scene.head.at]?.lower ?? '')
  const before = tokens[amount.first - 1]
  if (before?.lower === 'across') return false
  const scoped = before !== undefined && /^(?:for|in|from|over|of)$/.test(before.lower)
  return !scoped || activity.level !== 'none'
}

/** "Grow awareness in three regions": the number says where, not how much. */
function isScope(amount: Amount, scene: Scene): boolean {
  if (!changes(scene) || amount.shape !== 'number') return false
  const before = scene.tokens[amount.first - 1]
  if (amount.bound !== undefined || before === undefined) return false
  return /^(?:our|my|these|those|their|its|across|in|for|among|on)$/.test(before.lower)
}

/** "By the 5th of every month": a date and how often in one. */
const recurs = ({ kind, first, after }: TimePhrase, tokens: MarkedToken[]): boolean =>
  kind === 'deadline' && tokens.slice(first, after).some(({ lower }) => lower === 'every' || lower === 'each')

const isArticle = (token: MarkedToken | undefined): boolean => /^an?$/.test(token?.lower ?? '')

/** "Send a weekly offer": one each week, whatever it is; but "review a weekly figure". */
const isOnePerPeriod = (before: MarkedToken | undefined, next: MarkedToken | undefined): boolean =>
  isArticle(before) &&
  next?.kind === 'word' &&
  !['OUTCOME-THING', 'SENTENCE-FRAME', 'FUNCTION-WORD'].some((name) => next.classes.has(name))

/**
 * Rates that say how often the work is done: "post daily", "once a week". A word such as "weekly" before the metric
 * only names the metric.
 */
export function frequencies({ tokens, times, activity, head }: Scene): TimePhrase[] {
  if (activity.level === 'none') return []
  const verb = tokens[head.at]
  return times.filter((phrase) => {
    if (phrase.kind !== 'rate') return recurs(phrase, tokens)
    const isTitle = head.form === 'noun' && phrase.first === 0 && tokens[phrase.after]?.kind === 'word'
    return isTitle || saysHowOften(phrase, verb, tokens)
  })
}

/** "Post daily", "send a weekly offer"; but "review (weekly) figures". */
function saysHowOften({ first, after }: TimePhrase, verb: MarkedToken | undefined, tokens: MarkedToken[]): boolean {
  const next = tokens[after]
  const before = tokens[first - 1]
  if (before?.lower === '(') return false
  if (next === undefined || next.kind === 'symbol' || next.classes.has('FUNCTION-WORD')) return true
  const isWork = verb?.classes.has('STRONG') === true || (isArticle(before) && verb?.classes.has('ACTIVITY') === true)
  return isWork && (next.classes.has('ACTIVITY-THING') || isOnePerPeriod(before, next))
}
