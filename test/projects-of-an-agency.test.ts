import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { diskFiles } from '../src/files/disk-files.ts'
import { memoryFiles } from '../src/files/memory-files.ts'
import { choirStrategy } from './choir.ts'
import { mplan } from './world.ts'

/** A client with a sound strategy and plan; `goal` is what the plan calls its goal. */
const client = (folder: string, goal = 'members') => ({
  [`${folder}/strategy.yaml`]: choirStrategy(),
  [`${folder}/plan.yaml`]: `mplan: 1\ntactics:\n  - { id: open-day, title: Open day, goal: ${goal}, owner: Jo }\n`,
})

const agency = {
  ...client('clients/acme'),
  ...client('clients/beta', 'member'),
  ...client('brands/north/choir'),
  'clients/notes.txt': 'nothing to read',
  'mplan.config.yaml': 'mplan: 1\nprojects: [clients/*]\n',
}

/** The files that were checked, from the JSON of a run. */
const checkedIn = ({ stdout }: { stdout: string }) => JSON.parse(stdout).run.checked.files

test('in the folder of the configuration all projects are checked, and the configuration once', async () => {
  const { code, stdout } = await mplan(['validate'], agency)
  expect(code).toBe(1)
  expect(stdout).toContain('clients/beta/plan.yaml:3')
  expect(stdout).toContain('Checked 5 files, 2 goals, 2 tactics')
})

test('the folder may be named, too; in the folder of a client only that one is checked', async () => {
  expect((await mplan(['validate', '.'], agency)).stdout).toContain('Checked 5 files')
  expect((await mplan(['validate', 'clients/acme'], agency)).stdout).toContain('Checked 3 files')
  const inAcme = memoryFiles(
    Object.fromEntries(Object.entries(agency).map(([path, text]) => [`/project/${path}`, text])),
    '/project/clients/acme',
  )
  expect((await mplan(['validate'], {}, { files: inAcme, cwd: '/project/clients/acme' })).stdout).toContain(
    'Checked 3 files',
  )
})

test.each([
  ['clients/*', ['clients/acme/strategy.yaml', 'clients/acme/plan.yaml', 'clients/beta/strategy.yaml']],
  ['clients/acme', ['clients/acme/strategy.yaml', 'clients/acme/plan.yaml']],
  ['[clients/a*, brands/**]', ['clients/acme/strategy.yaml', 'brands/north/choir/strategy.yaml']],
])('projects: %s', async (projects, expected) => {
  const files = { ...agency, 'mplan.config.yaml': `mplan: 1\nprojects: ${projects}\n` }
  expect(checkedIn(await mplan(['validate', '-f', 'json'], files))).toEqual(expect.arrayContaining(expected))
})

test('a client with two strategies is told so, and the others are checked', async () => {
  const files = { ...agency, 'clients/acme/strategy.yml': choirStrategy() }
  const { code, stdout, stderr } = await mplan(['validate'], files)
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(stdout).toMatch(
    /file-unreadable {2}clients.acme.strategy.yaml and\s+clients.acme.strategy.yml claim the same place/,
  )
  expect(stdout).toContain('Only clients/acme/strategy.yaml was checked.')
  expect(stdout).toContain('clients/beta/plan.yaml:3')
  expect(stdout).toContain('Checked 5 files, 2 goals, 2 tactics')
  for (const command of ['report', 'score', 'forecast']) expect((await mplan([command], files)).code).toBe(0)
  expect((await mplan(['validate', 'clients/acme'], files)).code).toBe(2)
})

test('the project of the folder itself comes first', async () => {
  const files = { ...agency, ...Object.fromEntries(Object.entries(client('.')).map(([k, v]) => [k.slice(2), v])) }
  const checked = checkedIn(await mplan(['validate', '-f', 'json'], files))
  expect(checked.slice(0, 3)).toEqual(['mplan.config.yaml', 'strategy.yaml', 'plan.yaml'])
  expect(checked).toContain('clients/beta/plan.yaml')
  expect(checkedIn(await mplan(['validate', 'plan.yaml', '-f', 'json'], files))).not.toContain('clients/beta/plan.yaml')
})

test('report, score and forecast take all projects; review and what-if ask for one', async () => {
  const sound = { ...agency, ...client('clients/beta') }
  for (const command of ['report', 'score', 'forecast']) {
    const { code, stdout } = await mplan([command, '-f', 'json'], sound)
    expect([command, code]).toEqual([command, 0])
    expect(stdout).toContain('clients/acme')
    expect(stdout).toContain('clients/beta')
  }
  const { code, stderr } = await mplan(['review'], sound)
  expect(code).toBe(3)
  expect(stderr).toContain('clients/acme')
  expect((await mplan(['what-if', 'set tactics.open-day.budget=100 EUR'], sound)).code).toBe(3)
})

test('a mistake in the shared configuration is told once', async () => {
  const files = { ...agency, 'mplan.config.yaml': 'mplan: 1\nprojects: [clients/*]\ncurency: EUR\n' }
  const { stdout } = await mplan(['validate', '-f', 'json'], files)
  const { findings } = JSON.parse(stdout)
  expect(findings.filter(({ file }: { file: string }) => file === 'mplan.config.yaml')).toHaveLength(1)
})

test('the same mistake of two clients has two fingerprints, where they say whose project it is', async () => {
  const owned = Object.entries(agency).map(([path, text]) => {
    const [, name] = /^clients\/(\w+)\/strategy\.yaml$/.exec(path) ?? []
    return [path, name ? `${text}client: ${name}\n` : text.replace('goal: members', 'goal: member')]
  })
  const { stdout } = await mplan(['validate', '--only', 'ref-unknown', '-f', 'json'], Object.fromEntries(owned))
  const { findings } = JSON.parse(stdout)
  expect(findings).toHaveLength(2)
  expect(findings[0].fingerprint).not.toBe(findings[1].fingerprint)
})

test.each([
  ['[clients/*, client/acme]', 'there is no project in "client/acme"', 'write clients/acme'],
  ['[clients/*, archive/*]', 'there is no project in "archive/*"', undefined],
  ['[clients/*, ../other]', 'the path "../other" does not lead into the folder of this file', undefined],
])('a path to no project is found: %s', async (projects, message, fix) => {
  const files = { ...agency, 'mplan.config.yaml': `mplan: 1\nprojects: ${projects}\n` }
  const { stdout } = await mplan(['validate', '-f', 'json'], files)
  const found = JSON.parse(stdout).findings.find((finding: { message: string }) => finding.message === message)
  expect(found).toMatchObject({ rule: 'ref-unknown', file: 'mplan.config.yaml' })
  if (fix !== undefined) expect(found.fixes[0].title).toBe(fix)
})

test('a link to a folder outside is not followed, and told', async () => {
  const root = mkdtempSync(join(tmpdir(), 'mplan-agency-'))
  for (const [path, text] of Object.entries({ ...agency, ...client('../other-firm') })) {
    const place = join(root, 'agency', path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, text)
  }
  symlinkSync(join(root, 'other-firm'), join(root, 'agency/clients/gamma'))
  symlinkSync(join(root, 'agency/clients'), join(root, 'agency/clients/again'))
  writeFileSync(join(root, 'agency/mplan.config.yaml'), 'mplan: 1\nprojects: [clients/**]\n')
  const cwd = join(root, 'agency')
  const ran = await mplan(['validate', '-f', 'json'], {}, { files: diskFiles(cwd), cwd })
  rmSync(root, { recursive: true })
  const { findings } = JSON.parse(ran.stdout)
  expect(checkedIn(ran)).toHaveLength(5)
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'file-unreadable',
      message: 'clients/gamma is a link to a folder outside, which mplan does not follow',
    }),
  )
})

test('paths that lead to no project at all are never green', async () => {
  const { code, stderr } = await mplan(['validate'], {
    ...agency,
    'mplan.config.yaml': 'mplan: 1\nprojects: nowhere/*\n',
  })
  expect(code).toBe(3)
  expect(stderr).toContain('there is no project in "nowhere/*"')
})

test('on a terminal, a run that takes long says where it is', async () => {
  let time = 0
  const written: string[] = []
  const stderr = { write: (text: string) => void written.push(text), isTerminal: true, columns: 80 }
  await mplan(['validate'], agency, { stderr, now: () => (time += 900) })
  expect(written.at(0)).toContain('2 of 2: clients/beta')
  expect(written.at(-1)).toBe('\r\u001b[K')
})
