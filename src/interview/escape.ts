/** What an answer can be besides an answer. */
export type Escape = 'why' | 'back' | 'skip' | 'unknown'

const words: [RegExp, Escape][] = [
  [/^(?:\?|why\??)$/i, 'why'],
  [/^(?:<|back)$/i, 'back'],
  [/^(?:-|skip)?$/i, 'skip'],
  [
    /^(?:dunno|idk|unknown|no idea|not yet|not sure|tbd|(?:i )?(?:do not|don['’]?t|dont) know(?: yet)?)[.!]?$/i,
    'unknown',
  ],
]

/** The way out that an answer asks for; undefined for an answer. Enter alone skips. */
export function escapeIn(typed: string): Escape | undefined {
  const text = typed.trim()
  return words.find(([pattern]) => pattern.test(text))?.[1]
}
