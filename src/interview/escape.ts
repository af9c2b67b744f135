import type { AnswerKind } from './question.ts'

/** What an answer can be besides an answer. */
export type Escape = 'why' | 'back' | 'skip' | 'unknown' | 'yes'

const words: [RegExp, Escape][] = [
  [/^(?:\?|why\??)$/i, 'why'],
  [/^(?:<|back)$/i, 'back'],
  [/^(?:-|skip)?$/i, 'skip'],
  [
    /^(?:dunno|idk|unknown|no idea|not yet|not sure|tbd|(?:i )?(?:do not|don['’]?t|dont) know(?: yet)?)[.!]?$/i,
    'unknown',
  ],
]

/** Where words are asked for, these say that there are none; where a number is, `none` may be one. */
const nothing = /^(?:no|nope|none|no more|n\/?a|that['’]?s (?:all|it)|nein|keine?s?)[.!]?$/i

/** Said to "What else should be reached?": the goal itself is still to come. */
const yes = /^(?:yes|yep|yeah|y|ja|sure|ok)[.!]?$/i

/** The way out that an answer asks for; undefined for an answer. Enter alone skips. */
export function escapeIn(typed: string, kind: AnswerKind): Escape | undefined {
  const text = typed.trim()
  const way = words.find(([pattern]) => pattern.test(text))?.[1]
  if (way !== undefined) return way
  if (kind === 'goal' && yes.test(text)) return 'yes'
  const isForWords = kind === 'words' || kind === 'goal' || kind === 'list'
  return isForWords && nothing.test(text) ? 'skip' : undefined
}
