import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeProgram, type Program } from './program.ts'
import { atTerminal, controlC, controlD, enter, type Step } from './terminal.ts'

let program: Program
let folder = ''

beforeAll(() => {
  program = makeProgram()
}, 60_000)
afterAll(() => program.remove())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mplan-terminal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (steps: Step[], args: string[] = []) => atTerminal([program.path, 'init', ...args], { cwd: folder, steps })

const interview: Step[] = [
  ['Why does the business', `?${enter}`],
  ['A reason that people share', ''],
  ['Why does the business', `Somthing wrong${enter}`],
  ['Whom is it for', `<${enter}`],
  ['Why does the business', `Clinics: waste "hours" on paper${enter}`],
  ['Whom is it for', `Clinic managers${enter}`],
  ['sets you apart', `dunno${enter}`],
  ['left open: TBD (what sets us apart)', ''],
  ['What should the business reach', `-${enter}`],
  ['What should marketing reach', `Grow the newsletter list${enter}`],
  ['M (measurable)', ''],
  ['By how many', `loads${enter}`],
  ['holds no number', ''],
  ['By how many', `by 1,5k${enter}`],
  ['Which newsletter list', `Newsletter subscribers${enter}`],
  ['With whom', enter],
  ['stand today', `1.200${enter}`],
  ['read as 1200', ''],
  ['By when?', `end of next quarter${enter}`],
  ['what does that let you do', `Readers buy the course${enter}`],
  ['Who answers for it', `Dana${enter}`],
  ['How is it measured', `The mailing tool${enter}`],
  ['another marketing goal', enter],
  ['Which steps', `notice, buy${enter}`],
  ['Where do you meet them', `newsletter${enter}`],
  ['How much money', `€5.000${enter}`],
  ['read as 5000 EUR', ''],
  ['What will you do', `Publish a guide${enter}`],
  ['How?', enter],
  ['Where do people meet it', `newsletter${enter}`],
  ['When does it start', `next month${enter}`],
  ['When is it over', enter],
  ['Who does it', `Mo${enter}`],
  ['those who answer', `A call${enter}`],
  ['know that it worked', `Sign-ups${enter}`],
  ['Next: fill in the lines that are marked TBD', ''],
]

test('an interview from the first question to the files', async () => {
  const { code, left, screen } = await run(interview)
  expect({ code, left, screen: left === 0 ? '' : screen }).toEqual({ code: 0, left: 0, screen: '' })
  const strategy = readFileSync(join(folder, 'strategy.yaml'), 'utf8')
  expect(strategy).toContain(`why: 'Clinics: waste "hours" on paper'\n`)
  expect(strategy).toContain('baseline: 1200\n')
  expect(strategy).toContain('target: 1500 more\n')
  expect(strategy).toContain('uvp: TBD (what sets us apart)\n')
  expect(strategy).not.toContain('level: business')
  expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toContain('title: Publish a guide\n')
  expect(readdirSync(join(folder, '.mplan/schemas'))).toContain('strategy.schema.json')
})

test.each([
  'Why does the business',
  'What should marketing reach',
  'By how many',
  'another marketing goal',
  'know that it worked',
])('Ctrl-C at "%s" ends with 130 and no file', async (words) => {
  const stop = interview.findLastIndex(([shown]) => shown.startsWith(words))
  const { code, left, screen } = await run([...interview.slice(0, stop), [words, controlC]])
  expect({ code, left }).toEqual({ code: 130, left: 0 })
  expect(screen).toContain('mplan: cancelled, nothing was written')
  expect(screen).not.toMatch(/\n\s+at /)
  expect(readdirSync(folder)).toEqual([])
})

test('the end of the input (Ctrl-D) ends like Ctrl-C', async () => {
  const { code, screen } = await run([['Why does the business', controlD]])
  expect(code).toBe(130)
  expect(screen).toContain('mplan: cancelled, nothing was written')
  expect(readdirSync(folder)).toEqual([])
})

test('a template asks for two names', async () => {
  const { code } = await run(
    [
      ['What is the business called', `Acme${enter}`],
      ['Who leads its marketing', enter],
    ],
    ['--template', 'shop'],
  )
  expect(code).toBe(0)
  expect(readFileSync(join(folder, 'strategy.yaml'), 'utf8')).toContain('title: Acme\n')
})

/** Runs without a terminal. `stdin`: /dev/null, a pipe that is closed at once, one that stays open, one with answers. */
function withoutTerminal(stdin: 'ignore' | 'closed' | 'open' | 'answers') {
  const child = spawn(process.execPath, [program.path, 'init'], {
    cwd: folder,
    stdio: [stdin === 'ignore' ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  if (stdin === 'closed') child.stdin?.end()
  if (stdin === 'answers') child.stdin?.end('Because\nEverybody\n')
  let [out, err] = ['', '']
  child.stdout?.on('data', (data) => {
    out += data
  })
  child.stderr?.on('data', (data) => {
    err += data
  })
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

test.each(['ignore', 'closed', 'open', 'answers'] as const)(
  'no terminal (%s): exit 2, nothing drawn, nothing written',
  async (stdin) => {
    expect(await withoutTerminal(stdin)).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining('take a template with mplan init --template shop --yes'),
    })
    expect(existsSync(join(folder, 'strategy.yaml'))).toBe(false)
  },
)

test('smart --ask asks a person at a terminal, and says when an answer does not do', async () => {
  const steps: Step[] = [
    ['How would you count "more"', `400${enter}`],
    ['By when?', `soon${enter}`],
    ['"soon" does not say it yet', `June 2027${enter}`],
  ]
  const { screen, code, left } = await atTerminal([program.path, 'smart', '--ask', 'Win more members'], {
    cwd: folder,
    steps,
  })
  expect({ code, left }).toEqual({ code: 0, left: 0 })
  expect(screen).toContain('Win 400 members by June 2027')
})
