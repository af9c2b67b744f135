import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { diskFiles } from '../../src/files/disk-files.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { bundleWriter } from './writer-script.ts'

const home = mkdtempSync(join(tmpdir(), 'mplan-write-'))
const folder = join(home, 'acme')
const script = join(home, 'writer.mjs')
const files = diskFiles(folder)
const at = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(at(name), 'utf8')

beforeAll(() => bundleWriter(script))
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(at('plan.yaml'), 'old\n')
})
afterAll(() => rmSync(home, { recursive: true }))

function message(work: () => void): string {
  try {
    work()
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure)
  }
  return 'no error'
}

test('replaces a file that is as it was read, and leaves nothing beside it', () => {
  files.write('plan.yaml', 'new Zoë 👍\r\n', 'old\n')
  expect(read('plan.yaml')).toBe('new Zoë 👍\r\n')
  files.write('./plan.yaml', '', 'whatever')
  expect(read('plan.yaml')).toBe('')
  expect(readdirSync(folder)).toEqual(['plan.yaml'])
})

test('makes a new file with the usual rights, never over an old one', () => {
  files.write('strategy.yaml', 'new\n', null)
  writeFileSync(at('usual'), '')
  expect(statSync(at('strategy.yaml')).mode).toBe(statSync(at('usual')).mode)
  expect(statSync(at('strategy.yaml')).nlink).toBe(1)
  expect(message(() => files.write('plan.yaml', 'new\n', null))).toBe(
    'plan.yaml is there already, so mplan left it alone',
  )
  expect(read('plan.yaml')).toBe('old\n')
})

test('leaves alone what somebody else changed or removed', () => {
  expect(message(() => files.write('plan.yaml', 'new\n', 'older\n'))).toBe(
    'plan.yaml was changed by another program while mplan was at work, so mplan left it alone; run the command again',
  )
  rmSync(at('plan.yaml'))
  expect(message(() => files.write('plan.yaml', 'new\n', 'old\n'))).toMatch('plan.yaml was removed by another program')
  expect(readdirSync(folder)).toEqual([])
})

test('keeps rights and links', () => {
  chmodSync(at('plan.yaml'), 0o640)
  symlinkSync('plan.yaml', at('link.yaml'))
  files.write('link.yaml', 'new\n', 'old\n')
  expect(lstatSync(at('link.yaml')).isSymbolicLink()).toBe(true)
  expect(read('plan.yaml')).toBe('new\n')
  expect(statSync(at('plan.yaml')).mode & 0o777).toBe(0o640)
})

test('keeps the owner where the system lets it', () => {
  if (process.getuid?.() !== 0) return
  execFileSync('chown', ['12345:12346', at('plan.yaml')])
  files.write('plan.yaml', 'new\n', 'old\n')
  expect(statSync(at('plan.yaml'))).toMatchObject({ uid: 12345, gid: 12346 })
})

test.each([
  ['gone.yaml', 'gone.yaml is a link to a file that does not exist; remove the link'],
  ['folder', 'folder is a folder; name a file'],
  ['pipe', 'pipe is not an ordinary file; name another'],
  ['no/plan.yaml', 'no/plan.yaml was not written because its folder does not exist; make the folder first'],
  ['loop', 'loop was not written because it is a link that leads back to itself; remove the link'],
  [
    'plan.yaml/x',
    'plan.yaml/x was not written because a part of its path is a file, not a folder; choose another path',
  ],
  ['n'.repeat(300), /n… was not written because the name is too long; choose a shorter one$/],
])('%s cannot be written, and the reason is told', (name, reason) => {
  symlinkSync('nowhere.yaml', at('gone.yaml'))
  symlinkSync('loop', at('loop'))
  mkdirSync(at('folder'))
  execFileSync('mkfifo', [at('pipe')])
  expect(message(() => files.write(name, 'new\n', 'whatever'))).toMatch(reason)
  expect(readdirSync(folder).filter((other) => other.startsWith('.mplan'))).toEqual([])
})

test('a text that no file can hold exactly is not written', () => {
  expect(message(() => files.write('plan.yaml', 'a\ud83d', 'old\n'))).toBe(
    'plan.yaml was not written because its text is damaged',
  )
})

test('several files are written together or not at all', () => {
  files.writeAll([
    { path: 'strategy.yaml', text: 'strategy\n', expected: null },
    { path: 'plan.yaml', text: 'plan\n', expected: 'old\n' },
  ])
  expect([read('strategy.yaml'), read('plan.yaml')]).toEqual(['strategy\n', 'plan\n'])
  const failed = message(() =>
    files.writeAll([
      { path: 'a.yaml', text: 'a\n', expected: null },
      { path: 'plan.yaml', text: 'newer\n', expected: 'old\n' },
      { path: 'no/b.yaml', text: 'b\n', expected: null },
    ]),
  )
  expect(failed).toMatch('no/b.yaml was not written')
  expect(readdirSync(folder)).toEqual(['plan.yaml', 'strategy.yaml'])
  expect(read('plan.yaml')).toBe('plan\n')
})

test('makes folders, and says when a file is in the way', () => {
  files.makeFolder('a/b')
  files.makeFolder('a/b')
  expect(files.kind('a/b')).toBe('folder')
  expect(message(() => files.makeFolder('plan.yaml'))).toBe(
    'the folder plan.yaml was not made because a file has that name; choose another',
  )
  expect(message(() => files.makeFolder('plan.yaml/x'))).toMatch('a file has that name')
})

test('sweeps what a killed mplan left, but not the file of one at work', () => {
  const gone = spawnSync('true').pid
  writeFileSync(at(`.mplan-00000000-${gone}-0123456789ab.tmp`), 'left')
  writeFileSync(at(`.mplan-11111111-${process.pid}-0123456789ab.tmp`), 'at work')
  writeFileSync(at(`.mplan-22222222-${process.pid}-0123456789ab.tmp`), 'number used again')
  utimesSync(at(`.mplan-22222222-${process.pid}-0123456789ab.tmp`), 1, 1)
  writeFileSync(at('.mplan-notes.tmp'), "the user's own")
  files.write('plan.yaml', 'new\n', 'old\n')
  expect(readdirSync(folder)).toEqual([
    `.mplan-11111111-${process.pid}-0123456789ab.tmp`,
    '.mplan-notes.tmp',
    'plan.yaml',
  ])
})

test('a write that the system cuts off leaves the old file and one plain line', () => {
  const text = 'old line\n'.repeat(2000)
  writeFileSync(at('plan.yaml'), text)
  const limited = spawnSync('bash', ['-c', `ulimit -f 8; node ${script} replace plan.yaml`], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(limited).toMatchObject({
    status: 2,
    stderr: 'plan.yaml was not written because the file would be larger than the system allows\n',
  })
  expect(read('plan.yaml')).toBe(text)
  expect(readdirSync(folder)).toEqual(['plan.yaml'])
})

test('a folder without the right to write leaves the old file', () => {
  if (process.getuid?.() !== 0) return
  chmodSync(home, 0o755)
  chmodSync(folder, 0o555)
  const asUser = spawnSync('node', [script, 'replace', 'plan.yaml'], {
    cwd: folder,
    encoding: 'utf8',
    uid: 65534,
    gid: 65534,
  })
  expect(asUser).toMatchObject({
    status: 2,
    stderr:
      'plan.yaml was not written because you have no right to do that there; ask who owns the folder, or choose another\n',
  })
  chmodSync(folder, 0o777)
  expect(spawnSync('node', [script, 'replace', 'plan.yaml'], { cwd: folder, uid: 65534, gid: 65534 }).status).toBe(2)
  expect(read('plan.yaml')).toBe('old\n')
})

test('a run ended at any moment leaves the old text or the new one', async () => {
  const old = 'old line\n'.repeat(1000)
  const wanted = `${old}# one more line\n`.repeat(2)
  const seen = new Set<string>()
  for (let run = 0; run < 50; run += 1) {
    writeFileSync(at('plan.yaml'), old)
    await new Promise<void>((done) => {
      const child = spawn('node', [script, 'replace', 'plan.yaml'], { cwd: folder, stdio: 'ignore' })
      const timer = setTimeout(() => child.kill(run % 2 ? 'SIGKILL' : 'SIGINT'), 30 + run * 2)
      child.on('exit', () => {
        clearTimeout(timer)
        done()
      })
    })
    seen.add(read('plan.yaml') === old ? 'old' : read('plan.yaml') === wanted ? 'new' : 'torn')
  }
  expect(seen).not.toContain('torn')
  files.write('plan.yaml', 'swept\n', 'whatever')
  expect(readdirSync(folder)).toEqual(['plan.yaml'])
})

test('no write of two at once is lost and no reader sees a part', async () => {
  writeFileSync(at('plan.yaml'), 'count: 0\n')
  const counts = await Promise.all([1, 2].map(() => countInChild(1500)))
  const [, last] = /^count: (\d+)\n/.exec(read('plan.yaml')) ?? []
  expect(counts.map((count) => count.errors)).toEqual(['', ''])
  expect(Number(last)).toBe(counts.reduce((sum, count) => sum + count.written, 0))
  expect(readdirSync(folder)).toEqual(['plan.yaml'])
})

function countInChild(milliseconds: number): Promise<{ written: number; errors: string }> {
  return new Promise((done) => {
    const child = spawn('node', [script, 'count', 'plan.yaml', String(milliseconds)], { cwd: folder })
    let output = ''
    let errors = ''
    child.stdout.on('data', (data) => {
      output += data
    })
    child.stderr.on('data', (data) => {
      errors += data
    })
    child.on('close', () => done({ written: Number(output), errors }))
  })
}

test('files in memory keep the same promises', () => {
  const memory = memoryFiles({ 'plan.yaml': 'old\n' })
  expect(message(() => memory.write('plan.yaml', 'new\n', null))).toBe(
    'plan.yaml is there already, so mplan left it alone',
  )
  expect(message(() => memory.write('plan.yaml', 'new\n', 'older\n'))).toMatch('changed by another program')
  memory.writeAll([{ path: 'plans/q1.yaml', text: 'q1\n', expected: null }])
  expect([memory.kind('plans'), memory.list('.'), memory.list('plans')]).toEqual([
    'folder',
    ['plan.yaml', 'plans'],
    ['q1.yaml'],
  ])
  expect(memory.read('plans')).toMatchObject({ refused: 'folder' })
})
