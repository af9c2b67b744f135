import type { GoalReading } from '../goal-sentence/reading.ts'
import type { Goal, Project, Tactic } from '../model/project.ts'
import { wordsIn } from './about-goal-words.ts'

/** What a goal counts when it counts what we make ourselves, and whether its metric says so. */
export interface OwnWork {
  what: string
  inMetric: boolean
}

/** The work of our own that a goal counts: by its metric ("articles published"), else by its words ("publish 12 posts"). */
export function ownWorkCounted(goal: Goal, project: Project): OwnWork | undefined {
  if (goal.metricId === undefined) {
    const reading = wordsIn(goal, project)
    return countsWork(reading) ? { what: reading.text, inMetric: false } : undefined
  }
  const names = [goal.metric?.title ?? '', goal.metricId.replaceAll('-', ' ')]
  const [what] = names.filter((name) => sayingMade.test(name) && thingsMade.test(name))
  return what !== undefined && wordsIn(goal, project).judged ? { what, inMetric: true } : undefined
}

function countsWork({ judged, activity, parts }: GoalReading): boolean {
  if (!judged) return false
  const counted = parts.some(({ amount }) => amount?.shape === 'number' && amount.role === 'count')
  return activity.level !== 'none' && counted
}

const thing =
  '(?:(?:blog|social|social media|linkedin|instagram|facebook) )?(?:posts?|articles?|videos?|e-?mails?|newsletters?|campaigns?|ads|episodes?|events?|webinars?|pieces|case stud(?:y|ies)|briefings?|stories|talks|workshops?|press releases?|flyers?|letters|calls)'
const made =
  '(?:published|sent|made|produced|written|posted|held|run|created|launched|released|delivered|recorded|filmed)'
const onlyMade =
  '(?:blog posts?|posts|articles|videos|newsletters|case studies|press releases|content pieces|pieces of content|ad experiments)'

/** How such names begin or end; only they are compared with all that is below, which takes long. */
const sayingMade = new RegExp(
  `^(?:new |number of )?${made}\\b|(?:${made}|posts?|articles|videos|newsletters|studies|releases|pieces|content|experiments)$`,
  'i',
)

/** Names of numbers that count what we make; "press articles" and "meetings" are made by others too, and do not. */
const thingsMade = new RegExp(`^(?:(?:new|number of) )?(?:${thing} (?:we )?${made}|${made} ${thing}|${onlyMade})$`, 'i')

/** How titles of wishes begin; the rest of the many tactics need not be read at all. */
const wishing =
  /^(?:to )?(?:increas|grow|rais|lift|boost|improv|reduc|decreas|lower|cut|doubl|tripl|reach|get|win|gain|attract|generat|achiev|hit|more|higher|fewer|less)/i

/** What a number outside shows, unlike prices, budgets and pages, which we change ourselves. */
const outcome =
  /\b(?:traffic|sales|revenue|turnover|profits?|leads?|sign-?ups?|awareness|conversions?|conversion rates?|visits|visitors|followers|subscribers|customers|clients|engagement|retention|churn|downloads|members|memberships|bookings|orders|reach|visibility|market share|open rates?|click rates?|registrations|attendees|donations|donors|loyalty|satisfaction|installs|trials|users|inquiries|enquiries|referrals)$/i

/** True for a title that names a result and no work: "Increase traffic by 20%". */
export function isWish(tactic: Tactic, project: Project): boolean {
  if (!wishing.test(tactic.title)) return false
  const { judged, activity, direction, parts } = wordsIn(tactic, project)
  if (!judged || parts.some(({ kind }) => kind === 'means')) return false
  const subject = parts.find(({ kind }) => kind === 'metric')?.text ?? ''
  const measured = parts.some(({ kind }) => kind === 'target' || kind === 'change')
  const vague = parts.some(({ kind }) => kind === 'vague')
  const works = / (?:with|through|via|using) /i.test(tactic.title) || (activity.level !== 'none' && !measured)
  return (measured || direction !== undefined || vague) && !works && outcome.test(subject)
}
