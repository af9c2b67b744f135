import type { RefusalKind } from '../refusal.ts'
import { lineEnd, lineStart, trimEnd } from '../seek.ts'
import { openingMessage } from './signs.ts'
import { excerpt, quote, type Slip } from './slip.ts'

/** `repairs` count from the place itself; `length` is how much of the text there is marked, 2 by default. */
type Words = Pick<Slip, 'message' | 'fix' | 'repairs'> & { length?: number }
type Writer = (found: string, inBrackets: boolean) => Words

/**
 * What to say about text that YAML allows and mplan does not, or that cannot be read for a reason that is known
 * without looking further. `found` is the text from the place to the end of its line.
 */
const WRITERS: Partial<Record<RefusalKind, Writer>> = {
  alias: quotedWords,
  anchor: quotedWords,
  tag: quotedWords,
  'merge-key': () => ({
    message: '<< copies keys from elsewhere in the file, which mplan does not read',
    fix: 'write the keys out here',
    repairs: [],
  }),
  'complex-key': complexKey,
  'empty-key': emptyKey,
  'too-deep': () => ({
    message: 'lists and keys are nested too deeply here',
    fix: 'nest less, or raise max-depth under limits in mplan.config.yaml',
    repairs: [],
  }),
  'second-document': () => ({
    message: 'a second document begins here; mplan reads one document per file',
    fix: 'move what follows to a file of its own',
    repairs: [],
  }),
}

/** @param offset in the text where reading stopped */
export function refusedSlip(kind: RefusalKind, text: string, offset: number): Slip | undefined {
  const writer = WRITERS[kind]
  if (writer === undefined) return undefined
  const at = text.startsWith('{{', offset - 1) ? offset - 1 : offset
  const end = Math.max(trimEnd(text, at, lineEnd(text, at)), at)
  const inBrackets = /[[{]/.test(text.slice(lineStart(text, at), at))
  const words = writer(text.slice(at, end), inBrackets)
  const repairs = words.repairs.map((repair) => ({ ...repair, start: at + repair.start, end: at + repair.end }))
  return { ...words, start: at, end: at + Math.min(words.length ?? 2, end - at), repairs }
}

function quotedWords(found: string, inBrackets: boolean): Words {
  const text = found.replace(inBrackets ? /[,\]}].*$/ : /\s#.*$/, '').trimEnd()
  const repairs = [{ start: 0, end: text.length, text: quote(text) }]
  const message = openingMessage(found[0] ?? '')
  return { message, fix: `write ${excerpt(quote(text))}`, repairs, length: text.length }
}

function complexKey(found: string): Words {
  if (found.startsWith('{{')) {
    const close = found.indexOf('}}')
    const blank = close < 0 ? found : found.slice(0, close + 2)
    return {
      message: `${excerpt(blank)} is a blank that was never filled in`,
      fix: 'write your own words in its place',
      repairs: [],
      length: blank.length,
    }
  }
  if (found.startsWith('?')) {
    return {
      message: 'mplan does not read keys that begin with a question mark',
      fix: 'write the key, a colon, the value',
      repairs: [],
      length: 1,
    }
  }
  return {
    message: 'a list or group stands here where a key is expected',
    fix: 'put a text in front of the colon',
    repairs: [],
    length: 1,
  }
}

function emptyKey(found: string): Words {
  const word = /^[\w~]*/.exec(found)?.[0] ?? ''
  if (word === '')
    return {
      message: 'the key before this colon is missing',
      fix: 'write a key in front of the colon',
      repairs: [],
      length: 1,
    }
  return {
    message: `${word} cannot be a key, because it is read as ${word === '~' ? 'nothing' : `the value ${word}`}`,
    fix: `write "${word}" in quotes, if it is meant as a name`,
    repairs: [{ start: 0, end: word.length, text: `"${word}"` }],
    length: word.length,
  }
}
