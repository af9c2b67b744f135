// The demo: a project in a temporary folder, checked and reported. Exits with 0, although the check finds mistakes.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const program = join(here, '..', '..', 'bin', 'mplan.js')
const folder = mkdtempSync(join(tmpdir(), 'mplan-demo-'))
for (const name of ['strategy.yaml', 'plan.yaml', 'results.yaml']) cpSync(join(here, name), join(folder, name))

const run = (wanted, ...args) => {
  console.log(`\n$ mplan ${args.join(' ')}\n`)
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: folder, stdio: 'inherit' })
  if (status !== wanted) {
    console.error(`the demo broke: mplan ${args[0]} ended with ${status}`)
    process.exit(1)
  }
}

console.log(`A clinic-software firm's strategy and plan for a quarter, in ${folder}`)
run(1, 'validate', '--today', '2026-08-10')
run(0, 'report', '--today', '2026-08-10')
console.log('\nThat is what mplan does. Start your own with: mplan init')
rmSync(folder, { recursive: true })
