import type { Piece, PieceLine, Slip } from './slip.ts'

/** A hashtag that begins a remark, and hides the end of a list in brackets or of a text on several lines. */
export function numberSign(piece: Piece, line: PieceLine): Slip | undefined {
  const { text } = piece
  const found = /[ \t[{,]#(?=[^\s#])/.exec(text.slice(line.value, line.end))
  if (found === null) return undefined
  const start = line.value + found.index + 1
  const message = 'what stands after # is a remark that mplan does not read, the end of this text included'
  const rest = { start, end: line.end, message, label: 'not read' }
  if (!/[[{]/.test(text[line.value] ?? '')) {
    // a letter in place of the sign proves the slip; what is wanted are quotes around the whole text
    return { ...rest, fix: 'put quotes around the whole text', repairs: signs(text, line, 'x'), unproposed: true }
  }
  const word = /^#[^,\]}]*/.exec(text.slice(start, line.end))?.[0].trimEnd() ?? '#'
  return { ...rest, fix: `write "${word}"`, repairs: quoted(text, line) }
}

/** Every number sign of a line that would begin a remark, replaced. */
function signs(text: string, { value, end }: PieceLine, letter: string) {
  return [...text.slice(value, end).matchAll(/(?<=[ \t])#(?=[^\s#])/g)].map(({ index }) => ({
    start: value + index,
    end: value + index + 1,
    text: letter,
  }))
}

/** Every item of a list in brackets that begins with a number sign, in quotes; what stands in quotes already stays. */
function quoted(text: string, { value, end }: PieceLine) {
  const matches = [...text.slice(value, end).matchAll(/"[^"]*"|'[^']*'|(?<=[ \t[{,])#[^\s,\]}"][^,\]}"]*/g)]
  return matches
    .filter(([word]) => word.startsWith('#'))
    .map(({ index, 0: word }) => ({
      start: value + index,
      end: value + index + word.trimEnd().length,
      text: `"${word.trimEnd()}"`,
    }))
}
