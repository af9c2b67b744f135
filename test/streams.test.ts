import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { home } from './world.ts'

const program = join(home, 'bin', 'mplan.js')
let folder = ''

/** A project with so many findings that they do not fit into a pipe at once. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mplan-streams-'))
  const tactics = Array.from({ length: 800 }, (_, index) => `  - { id: t-${index}, title: Post a card, ownr: mo }\n`)
  writeFileSync(join(folder, 'plan.yaml'), `mplan: 1\ntactics:\n${tactics.join('')}`)
})

afterAll(() => rmSync(folder, { recursive: true }))

const validate = (...args: string[]) => [program, 'validate', folder, '--today', '2026-09-01', ...args]

/** The whole findings, through a file, which takes everything at once. */
function findings(): string {
  const path = join(folder, 'out.json')
  const file = openSync(path, 'w')
  spawnSync(process.execPath, validate('-f', 'json'), { stdio: ['ignore', file, 'inherit'] })
  closeSync(file)
  return readFileSync(path, 'utf8')
}

test('a slow reader of a pipe gets everything', async () => {
  const whole = findings()
  expect(whole.length).toBeGreaterThan(1_000_000)
  const child = spawn(process.execPath, validate('-f', 'json'), { stdio: ['ignore', 'pipe', 'inherit'] })
  await setTimeout(500)
  child.stdout.setEncoding('utf8')
  let read = ''
  for await (const chunk of child.stdout) read += chunk
  expect(read).toBe(whole)
})

test('a slow reader of a pipe that does not wait gets everything', () => {
  const shell = `"${process.execPath}" -e "
    const { spawn } = require('child_process')
    const child = spawn(process.execPath, process.argv.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] })
    setTimeout(() => child.stdout.pipe(process.stdout), 300)
  " -- "$@"`
  const { stdout } = spawnSync('bash', ['-c', shell, 'bash', ...validate('-f', 'json')], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  expect(stdout).toBe(findings())
})

test('a reader that leaves early is left in peace', () => {
  const shell = 'set -o pipefail; "$0" "$@" | head -1; echo "$?"'
  const { stdout, stderr } = spawnSync('bash', ['-c', shell, process.execPath, ...validate()], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^error .*\n1\n$/)
})

test.runIf(existsSync('/dev/full'))('output that is lost is an error', () => {
  const shell = '"$0" "$@" >/dev/full; echo "$?"'
  const { stdout, stderr } = spawnSync('bash', ['-c', shell, process.execPath, ...validate()], { encoding: 'utf8' })
  expect(stdout).toBe('2\n')
  expect(stderr).toMatch(/^mplan: the output could not be written: the disk is full/)
})

test('the version is the version', () => {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const { stdout } = spawnSync(process.execPath, [program, '--version'], { encoding: 'utf8' })
  expect(stdout).toBe(`${version}\n`)
})
