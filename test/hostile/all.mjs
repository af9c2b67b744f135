// All hostile files through `mplan validate`. Usage: node test/hostile/all.mjs [options of run.mjs]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const here = import.meta.dirname
const place = mkdtempSync(join(tmpdir(), 'mplan-hostile-'))
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
const bases = ['--base-a', join(here, 'base-strategy.yaml'), '--base-b', join(here, 'base-plan.yaml')]
const program = [process.execPath, join(here, '..', '..', 'bin', 'mplan.js'), 'validate', '{dir}']

run(join(here, 'gen.mjs'), '--out', place, '--a', 'strategy.yaml', '--b', 'plan.yaml', ...bases)
process.exitCode = run(join(here, 'run.mjs'), '--in', place, ...process.argv.slice(2), '--', ...program)
rmSync(place, { recursive: true })
