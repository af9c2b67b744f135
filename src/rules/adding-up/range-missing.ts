import type { Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { formatEstimate } from '../../model/values/estimate.ts'
import type { Estimate } from '../../model/values/types.ts'

export const rangeMissing = rule({
  name: 'range-missing',
  summary: 'What a tactic is expected to bring is a range.',
  family: 'adding up',
  severity: 'info',
  onlyIn: ['strict'],
  fix: 'fill-in',
  why: 'A single number hides how sure anybody is of it, so nothing can say how sure the goal is.',
  each: ({ tactics }) => tactics.filter(({ live, status, goals }) => live && status !== 'done' && goals.length > 0),

  *check(tactic) {
    const single = [...tactic.expect, ...tactic.expectEach].find(({ amount }) => amount && isSingle(amount))
    if (!single?.amount) return
    const isOnce = tactic.expect.includes(single)
    const number = formatEstimate(single.amount)
    const key = isWrittenInLines(tactic, isOnce) ? 'amount' : 'expect'
    yield {
      at: isOnce ? [tactic, 'expect'] : [tactic, 'each', 'expect'],
      message: `How sure is that? "${tactic.title}" is expected to bring ${number}${isOnce ? '' : ' each time'}: one number, not a range`,
      fix: { title: `write the least, the likely and the most:  ${key}: low..likely..high`, tier: 'fill-in' },
      or: `if the number is certain, write it twice:  ${key}: ${number.replace(/-?[\d.]+%?/, '$&..$&')}`,
    }
  },
})

/** Where the number stands in a line of its own below `expect:`, it is that line that becomes a range. */
function isWrittenInLines({ node }: Tactic, isOnce: boolean): boolean {
  const { expect } = (isOnce ? node : node.each) as { expect?: unknown }
  return typeof expect === 'object' && expect !== null && !Array.isArray(expect)
}

/** One number, written alone: who writes it twice is sure of it. */
function isSingle({ low, likely, high }: Estimate): boolean {
  return likely !== undefined && low.units === likely.units && likely.units === high.units && low.scale === high.scale
}
