import { expect, test } from 'vitest'
import { mplan } from './world.ts'

test('--stats says what took how long, after the findings and not among them', async () => {
  const files = { 'strategy.yaml': 'mplan: 1\n', 'plan.yaml': 'mplan: 1\n' }
  let clock = 0
  const ran = await mplan(['validate', '--stats'], files, {
    now: () => {
      clock += 1
      return clock
    },
  })
  expect(ran.code).toBe(0)
  expect(ran.stdout).toMatch(/^Checked /)
  expect(ran.stderr).toMatch(/^Time in milliseconds\nall /)
  expect(ran.stderr).toContain('reading values and references')
  expect(ran.stderr).toContain('tactic-without-goal')
  const [, all] = /^all +([\d.]+)$/m.exec(ran.stderr) ?? []
  const stages = [...ran.stderr.matchAll(/^ {2}\S.* ([\d.]+)$/gm)].map(([, time]) => Number(time))
  expect(stages.reduce((total, time) => total + time, 0)).toBeCloseTo(Number(all))
})
