// Measures commands against each other: in rotation, so that a machine that gets slower meets all of them alike.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const once = fileURLToPath(new URL('once.py', import.meta.url))
/** Node parses the bundle this points to at every start, which would be measured in every command. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

/**
 * Runs each command `rounds` times, after one round that is not counted.
 *
 * @param {Record<string, { command: string[], cwd?: string }>} commands by name; ratios are to the first one
 * @returns {Record<string, { wall: number, cpu: number, peak: number, wallRatio: number, cpuRatio: number, code: number }>}
 *   medians: seconds, bytes, and the ratios taken round by round
 */
export function measure(commands, rounds) {
  const names = Object.keys(commands)
  const runs = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = rounds > 1 ? -1 : 0; round < rounds; round++) {
    for (const name of names) {
      const run = runOnce(commands[name])
      if (round >= 0) runs[name].push(run)
    }
  }
  const base = runs[names[0]]
  return Object.fromEntries(
    names.map((name) => {
      const own = runs[name]
      const of = (key) => median(own.map((run) => run[key]))
      const ratio = (key) => median(own.map((run, round) => run[key] / base[round][key]))
      const medians = { wall: of('wall'), cpu: of('cpu'), peak: of('peak') }
      return [name, { ...medians, wallRatio: ratio('wall'), cpuRatio: ratio('cpu'), code: own[0].code }]
    }),
  )
}

function runOnce({ command, cwd }) {
  const { stdout, stderr, error } = spawnSync('python3', [once, ...command], { cwd, env, encoding: 'utf8' })
  if (error) throw new Error(`the benchmark reads the system's own figures with python3, which did not start: ${error}`)
  const [wall, cpu, peak, code] = stdout.trim().split(' ').map(Number)
  if (!(wall > 0)) throw new Error(`${command.join(' ')} could not be measured: ${stderr}`)
  return { wall, cpu, peak, code }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
