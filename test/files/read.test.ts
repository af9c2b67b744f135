import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diskFiles } from '../../src/files/disk-files.ts'
import { isFindingRefusal } from '../../src/files/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'mplan-read-'))
const files = diskFiles(folder)
afterAll(() => rmSync(folder, { recursive: true }))

function refusalOf(path: string): string | undefined {
  const content = files.read(path)
  return 'refused' in content ? content.refused : undefined
}

function readBytes(bytes: Uint8Array | string) {
  writeFileSync(join(folder, 'plan.yaml'), bytes)
  return files.read('plan.yaml')
}

test('reads a text exactly, byte order mark and line ends included', () => {
  const text = '\ufeffname: Zoë 👍\r\nnote: a\u2028b\n'
  expect(readBytes(text)).toEqual({ text, bytes: Buffer.byteLength(text) })
  expect(readBytes('')).toEqual({ text: '', bytes: 0 })
  const large = 'x'.repeat(3_000_000)
  expect(readBytes(large)).toEqual({ text: large, bytes: 3_000_000 })
})

test.each([
  ['Latin-1', Buffer.from('name: Zoë\n', 'latin1')],
  ['Windows-1252', Buffer.from([0x63, 0x3a, 0x20, 0x80, 0x35, 0x30, 0x0a])],
  ['a stray byte', Buffer.from([0x61, 0xff, 0x0a])],
  ['a lone follow-up byte', Buffer.from([0x61, 0x80, 0x0a])],
  ['a character cut at the end', Buffer.from('Zoë').subarray(0, 3)],
  ['a character cut in the middle', Buffer.from([0x61, 0xc3, 0x0a, 0x62])],
  ['an overlong slash', Buffer.from([0xc0, 0xaf])],
  ['half a surrogate pair', Buffer.from([0xed, 0xa0, 0x80])],
  ['past the last code point', Buffer.from([0xf4, 0x90, 0x80, 0x80])],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ['Mac Roman', Buffer.from([0x5a, 0x6f, 0x91, 0x0a])],
  ['Shift JIS', Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x0a])],
  ['GZIP', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
])('%s is not UTF-8 and is refused', (_, bytes) => {
  expect(readBytes(bytes)).toMatchObject({ refused: 'not-utf8' })
})

test.each([
  ['UTF-16 LE with mark', Buffer.from('\ufeffgoals: []\n', 'utf16le')],
  ['UTF-16 BE with mark', Buffer.from('\ufeffgoals: []\n', 'utf16le').swap16()],
  ['UTF-16 LE', Buffer.from('goals: []\n', 'utf16le')],
  ['UTF-16 BE', Buffer.from('goals: []\n', 'utf16le').swap16()],
  ['UTF-32 LE with mark', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
])('%s gets its own words', (_, bytes) => {
  expect(readBytes(bytes)).toMatchObject({
    refused: 'utf16',
    message: 'plan.yaml is saved as UTF-16 ("Unicode"), which mplan does not read',
    fix: 'save it again as UTF-8: in most editors under "Save as" or "Encoding"',
  })
})

test('says in which line the other encoding is', () => {
  expect(readBytes(Buffer.from('title: Plan\nowner: Zoë\n', 'latin1'))).toEqual({
    refused: 'not-utf8',
    message: 'plan.yaml is not UTF-8 text: line 2 ("owner: Zoë") is in another encoding or damaged',
    fix: 'save it again as UTF-8: in most editors under "Save as" or "Encoding"',
    line: 2,
  })
})

test('reads up to the limit and not a byte more', () => {
  writeFileSync(join(folder, 'plan.yaml'), 'x'.repeat(2048))
  expect(files.read('plan.yaml', 2048)).toMatchObject({ bytes: 2048 })
  expect(files.read('plan.yaml', 2047)).toMatchObject({ refused: 'too-large' })
  writeFileSync(join(folder, 'big.yaml'), 'x'.repeat(8 * 1024 * 1024 + 1))
  expect(files.read('big.yaml')).toMatchObject({ message: 'big.yaml is larger than the limit of 8 MiB' })
})

test('what is no ordinary file is refused and never waited for', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.yaml')])
  symlinkSync('/dev/zero', join(folder, 'zero.yaml'))
  symlinkSync('loop.yaml', join(folder, 'loop.yaml'))
  symlinkSync('gone.yaml', join(folder, 'dangling.yaml'))
  mkdirSync(join(folder, 'folder.yaml'))
  const server = createServer()
  await new Promise<void>((done) => server.listen(join(folder, 'socket.yaml'), done))
  const names = ['pipe.yaml', 'zero.yaml', 'loop.yaml', 'dangling.yaml', 'folder.yaml', 'socket.yaml', 'missing.yaml']
  const odd = ['plan.yaml/x', 'a\0b', 'n'.repeat(5000)]
  expect([...names, ...odd].map((name) => refusalOf(name))).toEqual([
    'not-regular',
    'not-regular',
    'unreadable',
    'missing',
    'folder',
    'not-regular',
    'missing',
    'missing',
    'missing',
    'unreadable',
  ])
  expect(names.map((name) => files.kind(name))).toEqual([
    'other',
    'other',
    'other',
    'missing',
    'folder',
    'other',
    'missing',
  ])
  server.close()
})

test('a file of the system whose size is not known beforehand is read to its end', () => {
  expect(files.read('/proc/self/status')).toHaveProperty('text')
})

test('a file without the right to read is refused', () => {
  writeFileSync(join(folder, 'locked.yaml'), 'x\n')
  chmodSync(join(folder, 'locked.yaml'), 0)
  if (process.getuid?.() !== 0) expect(refusalOf('locked.yaml')).toBe('not-allowed')
  else expect(refusalOf('locked.yaml')).toBeUndefined()
})

test('the path is at fault or the file is', () => {
  const refusal = (refused: 'missing' | 'too-large' | 'not-utf8' | 'utf16' | 'not-regular') => ({
    refused,
    message: '',
  })
  expect(isFindingRefusal(refusal('missing'))).toBe(false)
  expect(isFindingRefusal(refusal('not-regular'))).toBe(false)
  expect(isFindingRefusal(refusal('too-large'))).toBe(true)
  expect(isFindingRefusal(refusal('utf16'))).toBe(true)
})

test('a name from the disk cannot act on the terminal', () => {
  expect(files.read('a\n::error::b\u001b[2J')).toMatchObject({
    message: 'there is no file a⏎:<U+003A>error:<U+003A>b<U+001B>[2J',
  })
})

test('names come in one order', () => {
  mkdirSync(join(folder, 'names'))
  for (const name of ['b', 'a', 'B', 'ä', '.c']) writeFileSync(join(folder, 'names', name), '')
  expect(files.list('names')).toEqual(['.c', 'B', 'a', 'b', 'ä'])
  expect(files.list('plan.yaml')).toBeUndefined()
  expect(files.list('missing')).toBeUndefined()
})
