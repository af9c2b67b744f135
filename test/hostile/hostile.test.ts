import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProgram, type Program } from '../init/program.ts'
import { home } from '../world.ts'

// A short run over hostile files with the real program. `npm run hostile` runs all 321.

const here = `${home}/test/hostile`
const place = mkdtempSync(join(tmpdir(), 'mplan-hostile-'))
let program: Program

function node(script: string, ...args: string[]) {
  return spawnSync(process.execPath, [`${here}/${script}`, ...args], { encoding: 'utf8', maxBuffer: 1e8 })
}

beforeAll(() => {
  program = makeProgram()
  const bases = ['--base-a', `${here}/base-strategy.yaml`, '--base-b', `${here}/base-plan.yaml`]
  const made = node('gen.mjs', '--out', join(place, 'cases'), '--a', 'strategy.yaml', '--b', 'plan.yaml', ...bases)
  expect(made.status, made.stderr).toBe(0)
})

afterAll(() => {
  program.remove()
  rmSync(place, { recursive: true })
})

/** Cases that a folder without a plan or a reader with all rights cannot tell from a sound project. */
const notJudged = new Set(['missing', 'unreadable', 'error-flood-50k'])

test('hostile files end in a verdict: no stack, no hang, nothing acts on the terminal, nothing wrong is accepted', () => {
  const { cases } = JSON.parse(readFileSync(join(place, 'cases', 'manifest.json'), 'utf8'))
  const chosen = cases.filter(({ id, cat }: { id: string; cat: string }, index: number) =>
    notJudged.has(id) ? false : ['types', 'keys', 'encoding', 'files', 'names'].includes(cat) || index % 6 === 0,
  )
  const ids = chosen.map(({ id }: { id: string }) => id).join(',')
  const out = join(place, 'out.json')
  const command = [process.execPath, program.path, 'validate', '{dir}']
  node('run.mjs', '--in', join(place, 'cases'), '--json', out, '--ms', '20000', '--only', ids, '--', ...command)
  const outcomes: { id: string; outcome: string }[] = JSON.parse(readFileSync(out, 'utf8'))
  expect(outcomes.length).toBe(chosen.length)
  expect(outcomes.filter(({ outcome }) => outcome !== 'ok')).toEqual([])
}, 300_000)
