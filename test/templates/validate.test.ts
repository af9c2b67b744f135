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

const first = dayNumber(2027, 6, 1)

test.each(completeNames)('%s gives no finding, not even a hint, under preset strict', async (name) => {
  const index = completeNames.indexOf(name)
  // Together the templates are made on each of 366 days; each of them on every weekday and in every month.
  for (let today = first + index; today < first + 366; today += completeNames.length) {
    expect({ today: formatDay(today), found: await findings(name, today, 'strict') }).toEqual({
      today: formatDay(today),
      found: [],
    })
  }
})

test('minimal gives no error and no warning', async () => {
  for (let today = first; today < first + 366; today += 5) {
    const found = await findings('minimal', today, 'recommended')
    expect(found.filter((finding) => !finding.startsWith('info '))).toEqual([])
  }
})
