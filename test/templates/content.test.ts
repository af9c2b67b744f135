import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../src/model/dates.ts'
import { templateSummary } from '../../src/templates/template-summary.ts'
import { byId, completeNames, type Fields, map, maps, names, readTemplate, source, words } from './read-template.ts'

const today = dayNumber(2026, 11, 25)

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true })
for (const name of ['values', 'config', 'strategy']) ajv.addSchema(schema(name), `${name}.schema.json`)
const isStrategy = ajv.compile(schema('strategy'))
const isPlan = ajv.compile(schema('plan'))

/** Those of `wanted` that `have` does not hold. */
const missing = (wanted: Iterable<string>, have: Iterable<string>): string[] => {
  const known = new Set(have)
  return [...wanted].filter((id) => !known.has(id))
}
const lacking = (list: Fields[], keys: string[]): string[] =>
  list.flatMap((item) => keys.filter((key) => item[key] === undefined).map((key) => `${item.id} has no ${key}`))
const ids = (list: Fields[]): string[] => list.map(({ id }) => String(id))
const all = (list: Fields[], key: string): string[] => list.flatMap((item) => words(item, key))

test('there are eight kinds of business and the smallest pair', () => {
  expect(names).toEqual([
    'agency',
    'b2b-saas',
    'course',
    'local-service',
    'minimal',
    'nonprofit',
    'open-source',
    'product-launch',
    'shop',
  ])
})

describe.each(names)('%s', (name) => {
  const { strategy, plan } = readTemplate(name, today)

  test('fits the schemas', () => {
    isStrategy(strategy)
    expect(isStrategy.errors ?? []).toEqual([])
    isPlan(plan)
    expect(isPlan.errors ?? []).toEqual([])
  })

  test('is written in block style, with lines that fit a page', () => {
    const lines = `${source(name, 'strategy')}${source(name, 'plan')}`.split('\n')
    expect(lines.filter((line) => line.length > 120 || /: [{[](?!\{)|\t| $/.test(line))).toEqual([])
  })

  test('introduces itself in one sentence', () => {
    const { name: given, summary } = templateSummary(source(name, 'strategy'))
    expect(given).toBe(name)
    expect(summary).toMatch(/^[A-Z][^.]{20,90}\.$/)
  })
})

describe.each(completeNames)('%s', (name) => {
  const { strategy, plan } = readTemplate(name, today)
  const [goals, tactics, content] = [maps(strategy, 'goals'), maps(plan, 'tactics'), maps(plan, 'content')]
  const [audiences, journey, metrics] = ['audiences', 'journey', 'metrics'].map((key) => maps(strategy, key)) as [
    Fields[],
    Fields[],
    Fields[],
  ]
  const touchpoints = journey.flatMap((stage) => maps(stage, 'touchpoints'))

  test('says why, for whom, against what and how', () => {
    expect(strategy.status).toBe('active')
    expect(plan.status).toBe('active')
    expect(map(strategy, 'purpose').why).toBeTypeOf('string')
    expect(map(strategy, 'situation').diagnosis).toBeTypeOf('string')
    expect(strategy.approach).toBeTypeOf('string')
    expect(lacking(maps(strategy, 'principles'), ['id', 'title', 'means'])).toEqual([])
    expect(lacking(audiences, ['id', 'title', 'size', 'needs', 'pains', 'objections'])).toEqual([])
    expect(
      lacking(maps(strategy, 'positioning'), ['for', 'who', 'offering', 'category', 'benefit', 'unlike', 'because']),
    ).toEqual([])
    expect(all(maps(strategy, 'competitors'), 'kind')).toContain('status-quo')
    expect(lacking(maps(strategy, 'risks'), ['id', 'text', 'response', 'signal', 'owner'])).toEqual([])
    expect(lacking(maps(strategy, 'assumptions'), ['id', 'text', 'signal', 'affects', 'owner', 'check-by'])).toEqual([])
    expect(maps(strategy, 'risks').length * maps(strategy, 'assumptions').length).toBeGreaterThan(0)
  })

  test('answers every pain and objection', () => {
    const asked = audiences.flatMap((item) => [...maps(item, 'pains'), ...maps(item, 'objections')])
    expect(missing(ids(asked), [...all(content, 'answers'), ...all(touchpoints, 'answers')])).toEqual([])
    expect(missing(all(content, 'answers'), ids(asked))).toEqual([])
  })

  test('uses what it declares and declares what it uses', () => {
    const positioning = maps(strategy, 'positioning')
    const campaigns = maps(plan, 'campaigns')
    const sales = map(strategy, 'sales')
    const promise = String(map(map(sales, 'sla'), 'marketing').deliver ?? '').replace(/^.* |\/.*$/g, '')
    const users: Record<string, string[]> = {
      audiences: [
        ...all(tactics, 'audience'),
        ...all(content, 'audience'),
        ...all(goals, 'audience'),
        ...all(positioning, 'for'),
      ],
      competitors: all(positioning, 'unlike'),
      offerings: all(positioning, 'offering'),
      principles: all(tactics, 'principles'),
      channels: [...all(tactics, 'channel'), ...all(touchpoints, 'channel')],
      journey: [...all(tactics, 'stage'), ...all(content, 'stage'), ...words(map(sales, 'handoff'), 'stage')],
      metrics: [
        ...all(goals, 'metric'),
        ...all(journey, 'metric'),
        ...all(metrics, 'of'),
        ...all(metrics, 'drives'),
        ...all(tactics, 'metrics'),
        ...words(strategy, 'watch'),
        ...all(metrics, 'formula').flatMap((formula) => formula.split(/ [-+*/] /)),
        ...all(
          tactics.flatMap((tactic) => maps(tactic, 'expect')),
          'metric',
        ),
        ...(promise === '' ? [] : [promise]),
      ],
      people: [
        ...[
          goals,
          tactics,
          content,
          journey,
          campaigns,
          metrics,
          tactics.flatMap((tactic) => maps(tactic, 'tasks')),
        ].flatMap((list) => all(list, 'owner')),
        ...all(maps(strategy, 'risks'), 'owner'),
        ...all(
          tactics.flatMap((tactic) => maps(tactic, 'follow-up')),
          'who',
        ),
      ],
    }
    for (const [kind, used] of Object.entries(users)) {
      const declared = ids(maps(strategy, kind))
      expect({ kind, unknown: missing(used, declared), unused: missing(declared, used) }).toEqual({
        kind,
        unknown: [],
        unused: [],
      })
    }
    expect(missing(ids(maps(strategy, 'channels')), all(tactics, 'channel'))).toEqual([])
    expect(missing(ids(audiences), all(tactics, 'audience'))).toEqual([])
    expect(new Set(ids(tactics)).size).toBe(tactics.length)
    const primary = audiences.filter((item) => item.primary === true)
    expect(missing(ids(primary), all(tactics, 'audience'))).toEqual([])
    expect(primary.length).toBe(1)
  })

  test('leads through the whole journey, beyond the sale', () => {
    expect(lacking(journey.slice(0, -1), ['id', 'title', 'customer-goal', 'metric', 'conversion', 'owner'])).toEqual([])
    expect(journey.filter((stage) => maps(stage, 'touchpoints').length === 0)).toEqual([])
    expect(lacking(touchpoints, ['channel', 'message'])).toEqual([])
    expect(missing(ids(journey), [...all(tactics, 'stage'), ...all(content, 'stage')])).toEqual([])
  })

  test('has goals that are complete, one business goal on top and at most six below', () => {
    const top = goals.filter(({ level }) => level === 'business')
    expect(top.length).toBe(1)
    expect(goals.length).toBeLessThanOrEqual(7)
    expect(goals.filter((goal) => goal !== top[0] && goal.parent !== top[0]?.id)).toEqual([])
    expect(lacking(goals, ['title', 'why', 'metric', 'baseline', 'deadline', 'owner', 'attainable'])).toEqual([])
    expect(goals.filter((goal) => (goal.target === undefined) === (goal.keep === undefined))).toEqual([])
    expect(
      lacking(
        goals.map((goal) => map(goal, 'attainable')),
        ['basis', 'from'],
      ),
    ).toEqual([])
    const leaves = ids(goals.filter((goal) => goal !== top[0]))
    expect(missing(leaves, all(tactics, 'goal'))).toEqual([])
    expect(tactics.filter((tactic) => words(tactic, 'goal').length > 2)).toEqual([])
  })

  test('has metrics with a source, a meaning and something early that moves them', () => {
    expect(lacking(metrics, ['id', 'title', 'unit', 'measured-as', 'kind', 'source', 'cadence'])).toEqual([])
    expect(metrics.filter((metric) => metric['measured-as'] === 'ratio' && words(metric, 'of').length !== 2)).toEqual(
      [],
    )
    expect(missing(all(goals, 'metric'), all(metrics, 'drives'))).toEqual([])
    const aims = new Set(all(goals, 'metric'))
    const declared = byId(metrics)
    for (const metric of metrics) {
      let reached = String(metric.id)
      for (let steps = 0; steps < 9 && !aims.has(reached); steps += 1)
        reached = words(declared.get(reached) ?? {}, 'drives')[0] ?? reached
      if (metric.drives !== undefined) expect([metric.id, aims.has(reached)]).toEqual([metric.id, true])
    }
  })

  test('has tactics that say everything', () => {
    const asked = ['goal', 'how', 'channel', 'stage', 'audience', 'principles', 'owner', 'start', 'end', 'budget']
    expect(lacking(tactics, [...asked, 'expect', 'measure', 'follow-up', 'tasks'])).toEqual([])
    expect(
      lacking(
        tactics.map((tactic) => ({ ...map(tactic, 'follow-up'), id: tactic.id })),
        ['what', 'who', 'within'],
      ),
    ).toEqual([])
    expect(
      lacking(
        tactics.flatMap((tactic) => maps(tactic, 'tasks')),
        ['id', 'title', 'owner', 'due'],
      ),
    ).toEqual([])
    expect(lacking(content, ['id', 'title', 'format', 'tactic', 'stage', 'audience', 'owner', 'due'])).toEqual([])
    const paid = ids(maps(strategy, 'channels').filter(({ media }) => media === 'paid'))
    expect(tactics.filter((tactic) => paid.includes(String(tactic.channel)) && tactic.utm === undefined)).toEqual([])
    const titles = [goals, tactics, content, ...tactics.map((tactic) => maps(tactic, 'tasks'))].flatMap((list) =>
      all(list, 'title'),
    )
    expect(titles.filter((title, index) => title.length > 90 || titles.indexOf(title) !== index)).toEqual([])
  })

  test('hands over to sales with a promise on both sides, or sells by itself', () => {
    const sales = map(strategy, 'sales')
    const selling = metrics.some(({ id }) => /^(?:leads|mql|sql)$/.test(String(id)))
    expect(strategy.sales !== undefined || !selling).toBe(true)
    if (strategy.sales === undefined) return
    const handoff = map(sales, 'handoff')
    expect(lacking([handoff], ['stage', 'mql', 'sal', 'sql', 'context', 'from', 'to'])).toEqual([])
    expect(map(map(sales, 'sla'), 'sales')['respond-within']).toBeTypeOf('string')
    expect(map(map(sales, 'sla'), 'marketing').deliver).toBeTypeOf('string')
    expect(lacking([map(sales, 'feedback')], ['every', 'reasons'])).toEqual([])
    expect(all([...goals, ...tactics], 'owner')).toContain(handoff.to)
    expect(content.some((item) => item['sales-support'] === true && item.stage === handoff.stage)).toBe(true)
    const within = Number.parseFloat(String(map(map(sales, 'sla'), 'sales')['respond-within']))
    const slow = tactics.filter(
      (tactic) => !new RegExp(`^[1-${within}]h$`).test(String(map(tactic, 'follow-up').within)),
    )
    expect(within <= 9 ? ids(slow) : []).toEqual([])
  })
})
