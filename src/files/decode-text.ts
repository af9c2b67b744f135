import { show } from '../model/show.ts'
import type { FileRefusal, FileText } from './files.ts'

const saveAgain = (path: string): string =>
  /\.csv$/i.test(path)
    ? 'save it again as "CSV UTF-8": in a spreadsheet under "Save as" or "Download"'
    : 'save it again as UTF-8: in most editors under "Save as" or "Encoding"'

/**
 * Text of a file from its bytes, strictly: anything that is not sound UTF-8 is refused, never repaired. A byte order
 * mark at the start stays in the text as U+FEFF. `path` is only for the message.
 */
export function decodeText(path: string, bytes: Uint8Array): FileText | FileRefusal {
  if (looksLikeUtf16(bytes)) {
    const message = `${show(path)} is saved as UTF-16 ("Unicode"), which mplan does not read`
    return { refused: 'utf16', message, fix: saveAgain(path) }
  }
  const text = decodeStrictly(bytes)
  if (text !== undefined) return { text, bytes: bytes.length }
  return refuseEncoding(path, bytes)
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A byte order mark of UTF-16 or UTF-32, or every second byte of the beginning zero, as Western text has it. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const beginning = bytes.subarray(0, 512 - (512 % 2))
  const zeros = [0, 0]
  beginning.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const enough = Math.max(2, beginning.length * 0.3)
  const [even = 0, odd = 0] = zeros
  return (even >= enough && odd === 0) || (odd >= enough && even === 0)
}

function refuseEncoding(path: string, bytes: Uint8Array): FileRefusal {
  const { line, lineBytes } = firstBrokenLine(bytes)
  const asWindows = new TextDecoder('windows-1252').decode(lineBytes.subarray(0, 200)).trim()
  const looksLikeText = !/\p{Cc}/u.test(asWindows.replaceAll('\t', ' '))
  const place = looksLikeText ? `line ${line} ("${show(asWindows, 60)}")` : `line ${line}`
  const message = `${show(path)} is not UTF-8 text: ${place} is in another encoding or damaged`
  return { refused: 'not-utf8', message, fix: saveAgain(path), line }
}

function firstBrokenLine(bytes: Uint8Array): { line: number; lineBytes: Uint8Array } {
  let line = 1
  let start = 0
  while (start < bytes.length) {
    const lineEnd = bytes.indexOf(0x0a, start)
    const end = lineEnd === -1 ? bytes.length : lineEnd
    const lineBytes = bytes.subarray(start, end)
    if (decodeStrictly(lineBytes) === undefined) return { line, lineBytes }
    line += 1
    start = end + 1
  }
  return { line: 1, lineBytes: bytes }
}
