/** A run of characters that nobody sees. Offsets are UTF-16 units. */
export interface HiddenCharacters {
  start: number
  end: number
  /** as `U+202E` */
  code: string
  name: string
  /** true for characters that no text file may hold; false for those that only mislead the eye */
  forbidden: boolean
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad]/
const INVISIBLE =
  /[\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]/
const SUSPECTS = new RegExp(`${CONTROLS.source}|${INVISIBLE.source}`, 'g')

const NAMES: [from: number, to: number, name: string][] = [
  [0x00, 0x00, 'an empty character (NUL)'],
  [0x01, 0x1f, 'a control character'],
  [0x7f, 0x9f, 'a control character'],
  [0xad, 0xad, 'a soft hyphen'],
  [0x200b, 0x200b, 'a zero-width space'],
  [0x200c, 0x200d, 'a zero-width joiner'],
  [0x200e, 0x200f, 'a mark that changes the reading direction'],
  [0x061c, 0x061c, 'a mark that changes the reading direction'],
  [0x2028, 0x2029, 'an invisible line break'],
  [0x202a, 0x202e, 'a mark that changes the reading direction'],
  [0x2066, 0x2069, 'a mark that changes the reading direction'],
  [0xfeff, 0xfeff, 'a byte order mark in the middle of the text'],
  [0xfffe, 0xffff, 'a code that is no character'],
  [0xd800, 0xdfff, 'half of a character'],
  [0xe0000, 0xe007f, 'an invisible tag character'],
]

/**
 * The characters that nobody sees: control characters, halves of characters, marks that reorder or join text.
 * Emoji sequences and scripts that need joiners are left alone. Runs of the same character count once.
 *
 * @param limit how many runs to return at most
 */
export function findHiddenCharacters(text: string, limit = 50): HiddenCharacters[] {
  const found: HiddenCharacters[] = []
  SUSPECTS.lastIndex = 0
  for (let match = SUSPECTS.exec(text); match !== null && found.length < limit; match = SUSPECTS.exec(text)) {
    const hidden = judge(text, match.index)
    if (hidden === undefined) {
      if (isPair(text, match.index)) SUSPECTS.lastIndex = match.index + 2
      continue
    }
    const end = endOfRun(text, hidden)
    found.push({ ...hidden, end })
    SUSPECTS.lastIndex = end
  }
  return found
}

function judge(text: string, start: number): HiddenCharacters | undefined {
  const point = text.codePointAt(start) ?? 0
  const end = start + (point > 0xffff ? 2 : 1)
  if (point > 0xffff && !isLoneTag(text, start, point)) return undefined
  if ((point === 0xfeff && start === 0) || isJoining(text, start, point)) return undefined
  const name = NAMES.find(([from, to]) => point >= from && point <= to)?.[2] ?? 'an invisible character'
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  return { start, end, code, name, forbidden: isForbidden(point) }
}

function isForbidden(point: number): boolean {
  if (point < 0xa0) return point !== 0x85
  return point === 0xfffe || point === 0xffff || (point >= 0xd800 && point <= 0xdfff)
}

/** Tag characters spell the flags of regions when they follow a black flag or each other; elsewhere they hide text. */
function isLoneTag(text: string, start: number, point: number): boolean {
  if (point < 0xe0000 || point > 0xe007f) return false
  let before = start - 2
  while (before > 0 && before > start - 16 && isTag(text.codePointAt(before))) before -= 2
  return text.codePointAt(before) !== 0x1f3f4
}

function isTag(point: number | undefined): boolean {
  return point !== undefined && point >= 0xe0000 && point <= 0xe007f
}

/** Joiners belong between the parts of an emoji and between the letters of some scripts, not between Latin letters. */
function isJoining(text: string, start: number, point: number): boolean {
  if (point !== 0x200c && point !== 0x200d) return false
  return text.charCodeAt(start - 1) > 0x24f && text.charCodeAt(start + 1) > 0x24f
}

function isPair(text: string, start: number): boolean {
  return (text.codePointAt(start) ?? 0) > 0xffff
}

function endOfRun(text: string, { start, end }: HiddenCharacters): number {
  const character = text.slice(start, end)
  let at = end
  while (text.startsWith(character, at)) at += character.length
  return at
}
