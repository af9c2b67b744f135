import type { RefusalKind } from '../refusal.ts'
import { lineEnd, trimEnd } from '../seek.ts'
import { excerpt, quote, type Slip } from './slip.ts'

type Words = Pick<Slip, 'message' | 'fix'> & Partial<Slip>
type Writer = (text: string, found: string) => Words

/**
 * What to say about text that YAML allows and mplan does not, or that cannot be read for a reason that is known
 * without looking further. `found` is the text from the place to the end of its line.
 */
const WRITERS: Partial<Record<RefusalKind, Writer>> = {
  alias: (_, found) => quotedWords(found, 'a value cannot begin with *, which points to another place in the file'),
  anchor: (_, found) => quotedWords(found, 'a value cannot begin with &, which names a place in the file'),
  tag: (_, found) => quotedWords(found, 'a value cannot begin with !, which names a kind of value'),
  'merge-key': () => ({
    message: '<< copies keys from elsewhere in the file, which mplan does not read',
    fix: 'write the keys out here',
  }),
  'complex-key': (_, found) => complexKey(found),
  'empty-key': (_, found) => emptyKey(found),
  'too-deep': () => ({
    message: 'lists and keys are nested too deeply here',
    fix: 'nest less, or raise depth under limits in mplan.config.yaml',
  }),
  'second-document': () => ({
    message: 'a second document begins here; mplan reads one document per file',
    fix: 'move what follows to a file of its own',
  }),
}

/** @param at offset in the text where reading stopped */
export function refusedSlip(kind: RefusalKind, text: string, at: number): Slip | undefined {
  const writer = WRITERS[kind]
  if (writer === undefined) return undefined
  const end = Math.max(trimEnd(text, at, lineEnd(text, at)), at)
  const found = text.slice(at, end)
  const words = writer(text, found)
  const length = kind === 'merge-key' || kind === 'too-deep' ? Math.min(2, found.length) : found.length
  const repairs = words.repairs?.map((repair) => ({ ...repair, start: at + repair.start, end: at + repair.end })) ?? []
  return { ...words, start: at, end: at + length, repairs }
}

function quotedWords(found: string, message: string): Words {
  const text = found.replace(/\s#.*$/, '').replace(/[\s,\]}]+$/, '')
  const better = quote(text)
  return { message, fix: `write ${excerpt(better)}`, repairs: [{ start: 0, end: text.length, text: better }] }
}

function complexKey(found: string): Words {
  if (found.startsWith('{{')) {
    const close = found.indexOf('}}')
    const blank = close < 0 ? found : found.slice(0, close + 2)
    return {
      message: `${excerpt(blank)} is a blank that was never filled in`,
      fix: 'write your own words in its place',
    }
  }
  if (found.startsWith('?')) {
    return {
      message: 'mplan does not read keys that begin with a question mark',
      fix: 'write the key, a colon, the value',
    }
  }
  return { message: 'a list or group stands here where a key is expected', fix: 'put a text in front of the colon' }
}

function emptyKey(found: string): Words {
  const word = /^[\w~]*/.exec(found)?.[0] ?? ''
  if (word === '') return { message: 'the key before this colon is missing', fix: 'write a key in front of the colon' }
  return {
    message: `${word} cannot be a key, because it is read as ${word === '~' ? 'nothing' : `the value ${word}`}`,
    fix: `write "${word}" in quotes, if it is meant as a name`,
    repairs: [{ start: 0, end: word.length, text: `"${word}"` }],
  }
}
