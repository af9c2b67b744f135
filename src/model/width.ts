/** Signs of one column that stand for themselves: Latin letters, dashes, quotes, the ellipsis, signs of currencies. */
const plainText = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u20a0-\u20c0]*$/

/** First and last code points of what East Asian typography sets two columns wide (Unicode 16, W and F), emoji aside. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2630, 0x2637],
  [0x268a, 0x268f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4dc0, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
]

let segmenter: Intl.Segmenter | undefined

/** The signs of a text as a reader counts them: a letter with its accents, an emoji with its joiners, is one. */
function characters(text: string): string[] {
  if (plainText.test(text)) return [...text]
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Columns that a text takes in a terminal: wide East Asian signs and emoji 2, combining marks 0, all else 1. */
export function widthOf(text: string): number {
  if (plainText.test(text)) return text.length
  return characters(text).reduce((sum, character) => sum + characterWidth(character), 0)
}

function characterWidth(character: string): number {
  // The classes of all scripts take a while to prepare: that is done when a text needs them.
  if (/\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}{2}/u.test(character)) return 2
  return [...character].reduce((sum, codePoint) => sum + codePointWidth(codePoint), 0)
}

function codePointWidth(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff]/u.test(character)) return 0
  const codePoint = character.codePointAt(0) ?? 0
  return wideRanges.some(([first, last]) => codePoint >= first && codePoint <= last) ? 2 : 1
}

/**
 * Breaks a text into lines of at most `width` columns (at least 1), between words, and outside backticks where that can
 * be; a word that is too long by itself is broken between its signs. A line end in the text stays one. Always gives at
 * least one line.
 */
export function wrapWords(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, Math.max(1, width)))
}

/** What must not be torn apart: words, and what stands between backticks, because somebody is to type it. */
const wordsIn = (paragraph: string): string[] => paragraph.match(/(?:`[^`]*`|[^\s`])+|`\S*/g) ?? []

function wrapParagraph(paragraph: string, width: number): string[] {
  const words = wordsIn(paragraph).flatMap((word) => (widthOf(word) > width ? (word.match(/\S+/g) ?? []) : [word]))
  const lines: Line[] = []
  for (const piece of words.flatMap((word) => breakWord(word, width))) {
    const line = lines.at(-1)
    if (line && piece.startsWord && line.width + 1 + piece.width <= width) {
      line.text += ` ${piece.text}`
      line.width += 1 + piece.width
    } else {
      lines.push({ text: piece.text, width: piece.width })
    }
  }
  return lines.length === 0 ? [''] : lines.map((line) => line.text)
}

interface Line {
  text: string
  width: number
}

interface Piece extends Line {
  startsWord: boolean
}

function breakWord(word: string, width: number): Piece[] {
  const whole = widthOf(word)
  if (whole <= width) return [{ text: word, width: whole, startsWord: true }]
  const pieces: Piece[] = []
  let piece: Piece = { text: '', width: 0, startsWord: true }
  for (const character of characters(word)) {
    const size = characterWidth(character)
    if (piece.text !== '' && piece.width + size > width) {
      pieces.push(piece)
      piece = { text: '', width: 0, startsWord: false }
    }
    piece.text += character
    piece.width += size
  }
  return [...pieces, piece]
}

/** Fills a text with blanks at its end up to `width` columns; a text that is as wide or wider stays as it is. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** The beginning of a text that fits `width` columns, with `…` where something was cut off. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const [first] = breakWord(text, Math.max(1, width - 1))
  return `${first?.text ?? ''}…`
}
