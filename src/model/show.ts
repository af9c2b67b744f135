const plainText = /^[\x20-\x7e]*$/
const ciCommand = /::|##/
const loggingCommand = /^##[a-z]{0,20}\[/i
/** Letters and signs that people write every day and that hide nothing. */
const everyday = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u20a0-\u20c0]$/

// Classes of characters take long to prepare: their patterns stand where few texts come.
const pictograph = (text: string) => /\p{Extended_Pictographic}/u.test(text)
const joiningLetter = (text: string) =>
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}]/u.test(
    text,
  )

/** Controls, format characters (bidi, zero width, tags), lone surrogates, line separators. */
const hidden = (text: string) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u.test(text)
/** Letters and marks that show nothing: fillers, joiner, selectors that can carry hidden text. */
const blankLetter = /\u034f|[\u115f\u1160\u3164\uffa0]|[\u17b4\u17b5]|[\u180b-\u180f]|[\u{e0100}-\u{e01ef}]/u

const signs: Record<string, string> = { '\n': '⏎', '\r': '␍', '\t': '⇥' }
const zeroWidthNonJoiner = '\u200c'
const zeroWidthJoiner = '\u200d'

/**
 * Makes any text from a file safe to print: nothing in it can move the cursor, hide, reorder or forge a command in a CI
 * log, and nothing is dropped. Characters that do not show become `<U+202E>`, a line end `⏎`, a carriage return `␍`, a
 * tab `⇥`; the second sign of `::`, and of `##` before `[` or a word and `[`, becomes `<U+003A>` or `<U+0023>`.
 * Text longer than `max` code points (counted as printed) ends in `…`. Doing it twice changes nothing.
 */
export function show(text: string, max = 160): string {
  if (text.length <= max && plainText.test(text) && !ciCommand.test(text)) return text
  let shown = ''
  let length = 0
  let shownBeforeCut = ''
  for (const part of visibleParts(text)) {
    length += part.startsWith('<U+') ? part.length : 1
    if (length > max) return max < 1 ? '' : `${shownBeforeCut}…`
    shown += part
    if (length < max) shownBeforeCut = shown
  }
  return shown
}

function* visibleParts(text: string): Generator<string> {
  let at = 0
  let brokenColon = false
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const before = text.slice(Math.max(0, at - 4), at)
    const breaksCommand: boolean =
      (character === ':' && before.endsWith(':') && !brokenColon) ||
      (character === '#' && before.endsWith('#') && loggingCommand.test(text.slice(at - 1, at + 22)))
    brokenColon = breaksCommand
    const after = at + character.length
    const isShown = !breaksCommand && (isVisible(character) || joins(character, before, text.slice(after, after + 2)))
    yield isShown ? character : (signs[character] ?? codePointName(character))
    at = after
  }
}

function isVisible(character: string): boolean {
  return everyday.test(character) || (!hidden(character) && !blankLetter.test(character))
}

function codePointName(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
}

/** Joiners that shape what the reader sees: inside an emoji, or between letters of a script that needs them. */
function joins(character: string, before: string, after: string): boolean {
  if (character !== zeroWidthJoiner && character !== zeroWidthNonJoiner) return false
  const previous = [...before.replace(/[\ufe0f\p{Emoji_Modifier}]/gu, '')].at(-1) ?? ''
  const next = [...after][0] ?? ''
  if (character === zeroWidthJoiner && pictograph(previous) && pictograph(next)) return true
  return (joiningLetter(previous) || /\p{M}/u.test(previous)) && joiningLetter(next)
}

/** Invisible or line-breaking characters that JSON text may hold raw. */
const rawInJson = () => /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu

/**
 * JSON text that is safe in a terminal, a CI log and a script element's string, and reads back as exactly `value`:
 * controls, bidi and zero-width characters are `\u` escapes, `##` is `#\u0023`.
 */
export function jsonText(value: unknown, indent = 2): string {
  const text = JSON.stringify(value, null, indent) ?? 'null'
  const safe = /^[\n -~]*$/.test(text) ? text : text.replace(rawInJson(), escapedForJson)
  return safe.replaceAll('##', '#\\u0023')
}

function escapedForJson(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  }).join('')
}
