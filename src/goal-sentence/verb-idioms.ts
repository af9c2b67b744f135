import type { MarkedToken } from './marked-tokens.ts'

const IDIOMS = ['an eye on', 'a close eye on', 'tabs on', 'track of', 'in touch with', 'on top of'].map((words) =>
  words.split(' '),
)

/**
 * The end of an idiom that works as one verb: "keep an eye on", "stay in touch with". Undefined where none starts, as in
 * "stay on top of the table", a rank.
 */
export function idiomEnd(tokens: MarkedToken[], verb: number): number | undefined {
  if (!/^(?:keep|stay)$/.test(tokens[verb]?.lower ?? '')) return undefined
  const idiom = IDIOMS.find((words) => words.every((word, at) => tokens[verb + 1 + at]?.lower === word))
  if (idiom === undefined) return undefined
  const after = verb + 1 + idiom.length
  return tokens.slice(after, after + 3).some(({ classes }) => classes.has('LIST-WORD')) ? undefined : after
}

/** Work that others are asked to do: "get Priya to build", "have our designer to draw". Undefined where none is named. */
export function delegatedVerb(tokens: MarkedToken[], at: number): number | undefined {
  if (!/^(?:get|ask)$/.test(tokens[at]?.lower ?? '')) return undefined
  const isOwn = /^(?:our|my|the)$/.test(tokens[at + 1]?.lower ?? '')
  const who = tokens[isOwn ? at + 2 : at + 1]
  const verb = isOwn ? at + 4 : at + 3
  const work = tokens[verb]
  if (who === undefined || work === undefined || tokens[verb - 1]?.lower !== 'to') return undefined
  const isWork = work.classes.has('STRONG') || /^(?:build|make|create|develop|produce)$/.test(work.lower)
  const isStaff = isOwn ? who.classes.has('STAFF') : isPersonName(who) && !work.classes.has('PUBLICITY')
  return isWork && isStaff ? verb : undefined
}

/** "Get Vogue to publish" is what others decide, hence no verbs of publicity with it. */
const isPersonName = ({ text, classes }: MarkedToken): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(text) && !classes.has('BRAND') && !classes.has('PEOPLE-THING')
