import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diskFiles } from '../../src/files/disk-files.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { home, mplan } from '../world.ts'

const folder = mkdtempSync(join(tmpdir(), 'mplan-unreadable-'))
afterAll(() => rmSync(folder, { recursive: true }))

const plan = 'mplan: 1\ntitle: Zoë plans the autumn\n'

/** What mplan prints about a folder with this plan.yaml; `limit` is the most bytes a file may have. */
async function printed(bytes: Buffer, limit?: number) {
  writeFileSync(join(folder, 'plan.yaml'), bytes)
  const disk = diskFiles(folder)
  const files = {
    ...disk,
    read: (path: string) => (path.startsWith(home) ? disk.read(path) : disk.read(path, limit)),
  }
  const { stdout, stderr, code } = await mplan(['validate', '--only', 'file-unreadable'], {}, { cwd: folder, files })
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  return stdout.slice(0, stdout.indexOf('Checked '))
}

const page = diskFiles(home).read('docs/rules/file-unreadable.md')
const shown = 'text' in page ? page.text : ''

test('a file in an old encoding is named, with the line that shows it', async () => {
  const output = await printed(Buffer.from(plan, 'latin1'))
  expect(output).toContain('plan.yaml is not UTF-8 text: line 2 ("title: Zoë')
  expect(shown).toContain(output)
})

test('a file saved as "Unicode" is named', async () => {
  const output = await printed(Buffer.from(`\ufeff${plan}`, 'utf16le'))
  expect(output).toContain('plan.yaml is saved as UTF-16')
  expect(shown).toContain(output)
})

test('a file larger than the limit is named, with the limit', async () => {
  const output = await printed(Buffer.from(`${plan}# ${'x'.repeat(3000)}\n`), 2048)
  expect(output).toContain('plan.yaml is larger than the limit of 2 KiB')
})

test('other files of the folder are checked all the same', async () => {
  writeFileSync(join(folder, 'strategy.yaml'), 'mplan: 1\ntitle: A bakery\n')
  const output = await printed(Buffer.from(plan, 'latin1'))
  expect(output.match(/^error/gm)).toHaveLength(1)
  rmSync(join(folder, 'strategy.yaml'))
})

test('a link out of the project and a folder that is closed are named, and the rest is checked', async () => {
  const acme = join(folder, 'acme')
  mkdirSync(join(acme, 'plans'), { recursive: true })
  mkdirSync(join(acme, 'results'))
  writeFileSync(join(folder, 'elsewhere.yaml'), plan)
  writeFileSync(join(acme, 'plan.yaml'), 'mplan: 1\ntactics:\n  - { id: a, title: Give a talk, start: 2026-13-01 }\n')
  symlinkSync('../../elsewhere.yaml', join(acme, 'plans/spring.yaml'))
  const disk = diskFiles(acme)
  const files = { ...disk, list: (path: string) => (path.endsWith('results') ? undefined : disk.list(path)) }
  const run = await mplan(['validate'], {}, { cwd: acme, files })
  const stdout = run.stdout.replace(/\n +/g, ' ')
  expect(run).toMatchObject({ code: 1, stderr: '' })
  expect(stdout).toContain('plans/spring.yaml is a link to a file outside its project')
  expect(stdout).toContain('you have no right to look into the folder')
  expect(stdout).toContain('there is no month 13')
})

test('a file that may not be read is a finding beside others, and wrong use when it is named', async () => {
  const disk = memoryFiles({ 'plan.yaml': 'mplan: 1\n', 'plans/spring.yaml': 'mplan: 1\n' })
  const refused = { refused: 'not-allowed', message: 'you have no right to read plans/spring.yaml' } as const
  const files = { ...disk, read: (path: string) => (path === 'plans/spring.yaml' ? refused : disk.read(path)) }
  const beside = await mplan(['validate', '--only', 'file-unreadable'], {}, { files })
  expect(beside).toMatchObject({ code: 1, stdout: expect.stringContaining('no right to read plans/spring.yaml') })
  const named = await mplan(['validate', 'plans/spring.yaml'], {}, { files })
  expect(named).toMatchObject({ code: 2, stderr: 'mplan: you have no right to read plans/spring.yaml\n' })
})

test('one project by two ways is checked once', async () => {
  const acme = join(folder, 'once')
  mkdirSync(acme)
  writeFileSync(join(acme, 'plan.yaml'), 'mplan: 1\ntactics: [{ id: a, title: Give a talk }]\n')
  symlinkSync('once', join(folder, 'twice'))
  const { stdout } = await mplan(
    ['validate', 'once', 'twice', 'once/plan.yaml', '-q'],
    {},
    { files: diskFiles(folder) },
  )
  expect(stdout).toMatch(/^Checked 1 file, 0 goals, 1 tactic /m)
})

test('in a folder of projects the projects below are named', async () => {
  const files = {
    'clients/acme/plan.yaml': 'mplan: 1\n',
    'clients/bolt/strategy.yaml': 'mplan: 1\n',
    'notes/a.txt': '',
  }
  expect(await mplan(['validate'], files)).toMatchObject({
    code: 3,
    stderr:
      'mplan: there is no strategy.yaml or plan.yaml here, but in clients/acme, clients/bolt: name the one to check, or several: mplan validate clients/acme clients/bolt\n',
  })
  expect((await mplan(['validate', 'clients'], files)).stderr).toContain('in clients, but in clients/acme')
})

test('a strategy that cannot be opened is not said to be missing', async () => {
  const memory = memoryFiles({ 'strategy.yaml': 'mplan: 1\n', 'plan.yaml': plan })
  const message = 'you have no right to read strategy.yaml'
  const files = {
    ...memory,
    read: (path: string) =>
      path === 'strategy.yaml' ? { refused: 'not-allowed' as const, message } : memory.read(path),
  }
  const { stdout } = await mplan(['validate', '-f', 'json', '--fail-on', 'error'], {}, { files })
  const errors = JSON.parse(stdout).findings.filter(({ severity }: { severity: string }) => severity === 'error')
  expect(errors).toMatchObject([{ rule: 'file-unreadable', consequences: ['plan-without-strategy'] }])
})
