import type { ActivityReading } from './activity-reading.ts'
import type { Amount } from './amount.ts'
import type { Head } from './clause.ts'
import type { MarkedToken } from './marked-tokens.ts'
import type { TimePhrase } from './time-phrases.ts'

interface Scene {
  tokens: MarkedToken[]
  head: Head
  /** Tokens of amounts and of time expressions, which are not what the goal is about. */
  covered: { amounts: ReadonlySet<number>; times: ReadonlySet<number> }
  names: number[]
  targets: Amount[]
  times: TimePhrase[]
  activity: ActivityReading
}

/**
 * Tokens that show what the goal is about and what pins it down: a metric, behaviour or thing, with an amount or a
 * name. Empty when either is missing.
 */
export function specificEvidence(scene: Scene, quantified: boolean): number[] {
  const about = subjectTokens(scene)
  if (quantified) return about.length > 0 ? about : selfExplaining(scene.targets)
  if (isProblemStatement(scene.tokens)) return []
  const named = new Set(scene.names)
  const otherThan = about.filter((at) => !named.has(at))
  if (scene.names.length > 0 && otherThan.length > 0) return [...scene.names, ...otherThan].sort((a, b) => a - b)
  const often = scene.times.some((phrase) => phrase.kind === 'rate')
  return often && scene.activity.level !== 'none' && otherThan.length > 1 ? otherThan : []
}

/** Money, kilos and minutes say themselves what is counted. */
const selfExplaining = (targets: Amount[]): number[] =>
  targets
    .filter((amount) => amount.shape === 'money' || amount.shape === 'time' || amount.shape === 'rank')
    .map((amount) => amount.first)

/** A question asks what to do; "could we get more guests in Hull?" asks for it. */
const isProblemStatement = (tokens: MarkedToken[]): boolean =>
  tokens.some(
    (token) =>
      (token.text === '?' && !/^(?:could|can|shall|should)$/.test(tokens[0]?.lower ?? '')) ||
      /^(?:is|are|does|was|were)n't$/.test(token.lower),
  )

/** The words that carry the subject: not verbs of growth, pronouns, vague words or the frame around the goal. */
function subjectTokens({ tokens, head, covered, activity }: Scene): number[] {
  const subject: number[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || covered.amounts.has(at) || covered.times.has(at)) continue
    const isHead = at === head.at && head.form !== 'noun'
    if (isHead ? isWork(token, activity) : isSubject(token)) subject.push(at)
  }
  return subject
}

/** "Reply faster on WhatsApp" says what is to be better, although it promises a result. */
const isWork = ({ lower, classes }: MarkedToken, { level }: ActivityReading): boolean =>
  classes.has('ACTIVITY') && (level !== 'none' || /^(?:reply|answer|respond|react)$/.test(lower))

const NOT_SUBJECT = [
  'FUNCTION-WORD',
  'PRONOUN',
  'MODAL',
  'WANT',
  'VAGUE-QUALITY',
  'SLOGAN',
  'CURRENCY',
  'PERCENT',
  'POINTS',
  'SENTENCE-FRAME',
]

function isSubject(token: MarkedToken): boolean {
  if (token.classes.has('OUTCOME-THING') || token.classes.has('PEOPLE-THING') || token.classes.has('ACTIVITY-THING'))
    return true
  if (NOT_SUBJECT.some((name) => token.classes.has(name)) || token.text.length < 2) return false
  if (token.lower.endsWith('ing')) return true
  return !(
    (token.classes.has('RISE') || token.classes.has('FALL') || token.classes.has('REACH')) &&
    !token.classes.has('ACTIVITY')
  )
}
