// Measures mplan against Node's own start-up and prints a table in Markdown.
// Usage: npm run bench -- [--rounds 9] [--large] [--peers]
// --large adds 10,000 tactics and 1,000 projects, --peers other tools on the same files (installed in a cache folder).
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeProject, writeWorkspace } from './inputs.mjs'
import { measure } from './measure.mjs'
import { installPeers, peerCommands, preparePeers } from './peers.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    large: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const mplan = resolve(import.meta.dirname, '../../bin/mplan.js')
const folder = mkdtempSync(join(tmpdir(), 'mplan-bench-'))
const peers = values.peers ? installPeers() : undefined
const others = (project) => (peers ? peerCommands(preparePeers(project, peers), peers) : {})
/** Judged at the beginning of the year that the plans are for, when nothing is late yet. */
const validate = (...paths) => run('validate', '--today', '2026-01-05', ...paths)
const projectsIn = (folder) => readdirSync(join(folder, 'clients')).map((name) => join(folder, 'clients', name))
const run = (...words) => ({ command: [process.execPath, mplan, ...words] })

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}; medians of ${rounds} rounds`,
)
try {
  const small = join(folder, 'small')
  writeProject(small, { tactics: 16, goals: 6 })
  const node = { 'node -e 0': { command: [process.execPath, '-e', '0'] } }
  print({ ...node, 'mplan --version': run('--version'), 'mplan --help': run('--help') }, rounds)
  print({ ...node, 'mplan validate, small project': validate(small), ...others(small) }, rounds)
  if (values.large) {
    const large = join(folder, 'large')
    writeProject(large, { tactics: 10_000, seed: 7 })
    const clients = join(folder, 'clients')
    writeWorkspace(clients, { projects: 1000 })
    print({ ...node, 'mplan validate, 10,000 tactics': validate(large), ...others(large) }, Math.min(rounds, 3))
    print({ ...node, 'mplan validate, 1,000 projects': validate(...projectsIn(clients)) }, 1)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function print(commands, times) {
  console.log(
    `\n| command | wall ms | x node | CPU ms | x node | peak MB |\n| --- | ---: | ---: | ---: | ---: | ---: |`,
  )
  for (const [name, { wall, cpu, peak, wallRatio, cpuRatio }] of Object.entries(measure(commands, times))) {
    const cells = [wall * 1000, wallRatio, cpu * 1000, cpuRatio, peak / 2 ** 20]
    const digits = [0, 2, 0, 2, 0]
    console.log(`| ${name} | ${cells.map((cell, at) => cell.toFixed(digits[at])).join(' | ')} |`)
  }
}
