import { expect, test } from 'vitest'
import { dayNumber, formatDay } from '../../src/model/dates.ts'
import { fillTemplate } from '../../src/templates/fill.ts'
import { mplan } from '../world.ts'
import { completeNames, source } from './read-template.ts'

/** Every finding, hints included, of a project made from a template on a day. */
async function findings(name: string, start: number, preset: string): Promise<string[]> {
  const files = {
    '/project/mplan.config.yaml': `mplan: 1\npreset: ${preset}\n`,
    '/project/strategy.yaml': fillTemplate(source(name, 'strategy'), { start }),
    '/project/plan.yaml': fillTemplate(source(name, 'plan'), { start }),
  }
  const { code, stdout, stderr } = await mplan(['validate', '-f', 'json', '--today', formatDay(start)], files)
  const report = JSON.parse(stdout || '{}')
  const found = (report.findings ?? []).map(
    (finding: { rule: string; message: string; severity: string }) =>
      `${finding.severity} ${finding.rule}: ${finding.message}`,
  )
  return code === 0 || found.length > 0 ? found : [`exit ${code}: ${stderr}`]
}

const today = dayNumber(2026, 11, 25)

test.each(completeNames)('%s gives no finding, not even a hint, under preset strict', async (name) => {
  expect(await findings(name, today, 'strict')).toEqual([])
})

test('minimal gives no error and no warning', async () => {
  const found = await findings('minimal', today, 'recommended')
  expect(found.filter((finding) => !finding.startsWith('info '))).toEqual([])
})
