import { expect, test } from 'vitest'
import { mplan } from '../world.ts'
import { filesOf } from './projects.ts'

// `npx vitest run test/forecast -u` writes the expected files anew; then read what changed.

test.each([
  ['demo', 'demo', ['--today', '2026-08-10'], 'demo.txt'],
  ['one goal of it', 'demo', ['leads-27', '--today', '2026-08-10'], 'demo-leads.txt'],
  ['demo in Markdown', 'demo', ['--today', '2026-08-10', '-f', 'md'], 'demo.md'],
  ['demo for programs', 'demo', ['leads-27', '--today', '2026-08-10', '-f', 'json'], 'demo-leads.json'],
  ['festival', 'projects/festival', ['--today', '2026-11-25'], 'festival.txt'],
  ['game studio', 'projects/game-studio', ['--today', '2026-11-25'], 'game-studio.txt'],
  ['saas', 'projects/saas', ['arr-27', '--today', '2026-11-25'], 'saas-arr.txt'],
  ['machine maker', 'projects/machine-maker', ['--today', '2026-11-25'], 'machine-maker.txt'],
  ['museum', 'projects/museum', ['--today', '2026-11-25'], 'museum.txt'],
])('%s', async (_, folder, args, expected) => {
  const files = filesOf(folder)
  const ran = await mplan(['forecast', ...args], files)
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  await expect(ran.stdout).toMatchFileSnapshot(expected)
  const again = await mplan(['forecast', ...args], files)
  expect(again.stdout).toBe(ran.stdout)
})

test('narrow terminals get no lines that are too wide', async () => {
  for (const columns of [30, 44, 60, 200]) {
    let printed = ''
    const write = (text: string) => {
      printed += text
    }
    const stdout = { isTerminal: true, columns, write }
    await mplan(['forecast', 'leads-27', '--today', '2026-08-10', '--no-color'], filesOf('demo'), { stdout })
    const widest = Math.max(...printed.split('\n').map((line) => line.length))
    expect(widest, `${columns} columns`).toBeLessThanOrEqual(columns)
  }
})

test('another seed draws the ranges in another way, the same one in the same', async () => {
  const run = async (seed: string) =>
    (await mplan(['forecast', '--seed', seed, '--today', '2026-08-10'], filesOf('demo'))).stdout
  expect(await run('7')).toBe(await run('7'))
  expect((await run('7')).replaceAll('seed 7', '')).not.toBe((await run('8')).replaceAll('seed 8', ''))
})

test('a project in a folder, and files for the outputs', async () => {
  const files = Object.fromEntries(Object.entries(filesOf('demo')).map(([name, text]) => [`acme/${name}`, text]))
  const ran = await mplan(['forecast', 'acme', 'leads-27', '-f', 'json:forecast.json'], files)
  expect(ran.code).toBe(0)
  expect(ran.stdout).toContain('Qualified leads')
  const written = ran.files.read('forecast.json')
  const document = JSON.parse('text' in written ? written.text : '')
  expect(document.projects[0].goals.map(({ goal }: { goal: { id: string } }) => goal.id)).toEqual(['leads-27'])
})

test.each([
  [2, ['forecast', 'leads-72'], 'there is no goal "leads-72"; did you mean leads-27?'],
  [2, ['forecast', 'synergy'], 'there is no goal "synergy"; the goals are revenue-27, customers-27, leads-27'],
  [2, ['forecast', 'no/such/folder'], 'there is no file or folder no/such/folder'],
  [2, ['forecast', '--seed', 'luck'], '--seed takes a whole number such as 7, not "luck"'],
  [2, ['forecast', '-f', 'xml'], 'there is no format "xml"; choose from text, md, json'],
  [2, ['forecast', '--today', 'soon'], '--today takes a day'],
])('exit %i for %j', async (code, args, message) => {
  const ran = await mplan(args, filesOf('demo'))
  expect(ran).toMatchObject({ code, stdout: '' })
  expect(ran.stderr).toContain(message)
})

test('exit 3 where there is no goal, or no plan at all', async () => {
  const empty = await mplan(['forecast'], { 'strategy.yaml': 'mplan: 1\n' })
  expect(empty).toMatchObject({ code: 3, stdout: '' })
  expect(empty.stderr).toContain('there is no goal to forecast')
  expect((await mplan(['forecast'], { 'notes.txt': '' })).code).toBe(3)
})

test('broken files are forecast as far as they can be read, and it is said', async () => {
  const files = filesOf('demo')
  const plan = (files['plan.yaml'] ?? '').replace('amount: 25..40..60', 'amount: many')
  const ran = await mplan(['forecast', '--today', '2026-08-10'], { ...files, 'plan.yaml': plan })
  expect(ran.code).toBe(0)
  expect(ran.stdout).toContain('1 error in the files: what is broken is left out of the sums (mplan validate).')
})
