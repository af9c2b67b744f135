import type { Project, Stage } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { openStrategy } from '../about-strategy.ts'

export const journeyEndsAtSale = rule({
  name: 'journey-ends-at-sale',
  summary: 'The journey goes on after the first purchase.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Those who have bought are the easiest to win a second time, and the only ones who can recommend you.',
  each: lastStages,

  *check(stage, { strategy }) {
    if (!strategy || !isSale(stage)) return
    yield {
      at: [stage],
      message: `the journey ends with "${stage.title}": nothing is said about those who have bought`,
      label: 'the last stage',
      fix: {
        title:
          'add a stage for what comes after, such as using it, buying again or recommending it:\n- id: …\n  title: …',
        tier: 'fill-in',
      },
      reads: ['stage'],
    }
  },
})

/** The last stage of a journey of two or more. */
function lastStages(project: Project): Stage[] {
  return project.stages.length > 1 && openStrategy(project).length > 0 ? project.stages.slice(-1) : []
}

/** Numbers that count purchases. */
const saleMetrics =
  /^(?:new-)?(?:customers?|clients?|orders?|sales|revenue|bookings?|deals?|deals-won|contracts?|purchases|won|closed|new-arr|donors|donations|tickets|tickets-sold|units-sold|sign-?ups)$/

const sale =
  /\b(?:buy|buys|bought|purchas|order|orders|ordered|sale|sold|checkout|sign|signs|signed|contract|clos(?:e|es|ed|ing)|won|convert|conversion|becomes? a (?:customer|client|donor)|customer|client|decid|decision|book|books|booked|booking|donat|pays|subscrib|register|enrol|kauf|kauft|bestell)/i

const afterSale =
  /(?:again|active|regular|existing|delight|engag|adopt|habit|repeat|retain|retention|loyal|recommend|refer|renew|advoca|onboard|success|support|stay|stays|return|comes? back|second|keep|use it|uses it|using|member|expan|upsell|cross-sell|review|fan|ambassador|after|empfehl|wieder|treue)/i

/** Words only hint at it, so that what speaks for a stage after the sale wins. */
function isSale({ id, title, metricId }: Stage): boolean {
  const words = `${title} ${id.replaceAll('-', ' ')}`
  if (afterSale.test(words)) return false
  return sale.test(words) || (metricId !== undefined && saleMetrics.test(metricId))
}
