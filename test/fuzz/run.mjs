// Usage: npm run fuzz -- [--minutes 5] [--seed 1]
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } },
})
const env = { ...process.env, MPLAN_FUZZ_MINUTES: values.minutes, MPLAN_FUZZ_SEED: values.seed }
process.exitCode = spawnSync('npx', ['vitest', 'run', 'test/fuzz'], { env, stdio: 'inherit' }).status ?? 1
