import { expect, test } from 'vitest'
import { commands } from '../src/commands/index.ts'
import { mplan } from './world.ts'

const sound = { 'strategy.yaml': 'mplan: 1\n', 'plan.yaml': 'mplan: 1\n' }
const broken = { ...sound, 'plan.yaml': 'mplan: 1\ntactics:\n  - id: podcast\n    title: A podcast\n' }
const latin1 = { ...sound, 'plan.yaml': 'mplan: 1\ntactics: @home\n' }

test.each([
  [0, 'nothing is wrong', ['validate'], sound],
  [0, 'a path is named', ['validate', 'plan.yaml'], sound],
  [
    0,
    'a folder is named',
    ['validate', 'acme'],
    { 'acme/plan.yaml': 'mplan: 1\n', 'acme/strategy.yaml': 'mplan: 1\n' },
  ],
  [0, 'help is asked for', ['--help'], sound],
  [0, 'help about a command is asked for', ['validate', '--help'], sound],
  [0, 'the version is asked for', ['--version'], sound],
  [1, 'there are errors', ['validate'], broken],
  [1, 'a file is no YAML', ['validate'], latin1],
  [1, 'warnings count as failures', ['validate', '--fail-on', 'info', '--preset', 'strict'], broken],
  [2, 'nothing is said', [], sound],
  [2, 'the command does not exist', ['validte'], sound],
  [2, 'an option does not exist', ['validate', '--no-such-flag'], sound],
  [2, 'an option lacks its value', ['validate', '--only'], sound],
  [2, 'a rule does not exist', ['validate', '--only', 'tactic-without-gaol'], sound],
  [2, 'a format does not exist', ['validate', '-f', 'xml'], sound],
  [2, 'two formats want the screen', ['validate', '-f', 'json', '-f', 'text'], sound],
  [2, 'a preset does not exist', ['validate', '--preset', 'stern'], sound],
  [2, 'a day is no day', ['validate', '--today', '2026-02-30'], sound],
  [2, 'a number is no number', ['validate', '--max-warnings', 'few'], sound],
  [2, 'a named path is missing', ['validate', 'no-such-folder'], sound],
  [2, 'a file does not say what it is', ['validate', 'notes.yaml'], { 'notes.yaml': 'a: 1\n' }],
  [2, 'a word is unknown', ['explain', 'synergy'], sound],
  [2, 'too many words', ['rules', 'all'], sound],
  [3, 'there is nothing to check', ['validate'], { 'readme.txt': 'hello' }],
] as const)('exit %i when %s', async (code, _, args, files) => {
  const ran = await mplan([...args], files)
  expect({ code: ran.code, stderr: ran.stderr }).toMatchObject({ code })
  if (code >= 2) {
    expect(ran.stdout).toBe('')
    expect(ran.stderr).not.toMatch(/\bat .*\.(ts|js):\d+/)
    expect(ran.stderr.length).toBeGreaterThan(0)
  } else expect(ran.stderr).toBe('')
})

test('exit 4 for a fault in mplan: one line, how to report it, and the details only on request', async () => {
  const stdout = {
    isTerminal: false,
    columns: 80,
    write() {
      throw new Error('the roof fell in')
    },
  }
  const ran = await mplan(['validate'], sound, { stdout })
  expect(ran.code).toBe(4)
  expect(ran.stderr).toBe(`mplan: this is a fault in mplan, not in your files: the roof fell in
Please report it with what you typed. MPLAN_DEBUG=1 in front of the command shows the details to add.
`)
  expect((await mplan(['validate'], sound, { stdout, env: { MPLAN_DEBUG: '1' } })).stderr).toContain('at ')
})

test('wrong use says what there is', async () => {
  expect((await mplan(['validate', '--only', 'tactic-without-gaol'])).stderr).toBe(
    'mplan: there is no rule "tactic-without-gaol"; did you mean tactic-without-goal? mplan rules lists them all\n',
  )
  expect((await mplan(['validte'])).stderr).toContain('Did you mean validate?')
})

test('too many warnings: says how many are allowed', async () => {
  const files = { ...sound, 'plan.yaml': 'mplan: 1\ntitle: TBD\n' }
  const ran = await mplan(['validate', '--max-warnings', '0'], files)
  expect(ran).toMatchObject({ code: 1, stderr: 'mplan: 1 warning, 0 allowed\n' })
})

test('standard input stands for a file within its project', async () => {
  const stdin = { isTerminal: false, read: async () => 'mplan: 1\ntactics:\n  - id: x\n    title: X\n' }
  const ran = await mplan(['validate', '-', '--stdin-filename', 'plan.yaml'], sound, { stdin })
  expect(ran.code).toBe(1)
  expect(ran.stdout).toContain('plan.yaml:3:9')
})

test.each([
  [[], {}, true, true],
  [[], {}, false, false],
  [['--color', 'always'], {}, false, true],
  [['--no-color'], {}, true, false],
  [[], { NO_COLOR: '1' }, true, false],
  [[], { FORCE_COLOR: '1' }, false, true],
  [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [['--color', 'always'], { NO_COLOR: '1' }, false, true],
  [[], { TERM: 'dumb' }, true, false],
])('colour with %j and %j on a terminal (%s): %s', async (args, env, isTerminal, coloured) => {
  let stdout = ''
  const write = (text: string) => {
    stdout += text
  }
  await mplan(['validate', ...args], broken, { env, stdout: { isTerminal, columns: 80, write } })
  expect(stdout.includes('\u001b[')).toBe(coloured)
})

test('every command explains itself with examples', async () => {
  for (const name of Object.keys(commands)) {
    const { stdout } = await mplan([name, '--help'])
    expect(stdout, name).toContain('Examples:')
  }
})

test.each([
  ['a small plan', 'a: one\n', 0],
  ['half a million characters', `# ${'x'.repeat(600_000)}\n`, 1],
])('the process hears of a long run: %s', async (_, more, times) => {
  let heard = 0
  const expectLongRun = () => heard++
  await mplan(['validate'], { ...sound, 'plan.yaml': `mplan: 1\n${more}` }, { expectLongRun })
  expect(heard).toBe(times)
})
