import { isOutlook } from '../../model/forecast/outlook.ts'
import { chanceText, figure, named, verdictWords } from '../forecast/words.ts'
import type { WhatIfPage } from './page.ts'

type Compared = WhatIfPage['goals'][number]

/** A goal today and then: `302 → 340 (+38)`, and the chance where it is known. */
export interface GoalLine {
  name: string
  today: string
  then: string
  difference: string
  /** What is asked for against what is reached then. */
  verdict: string
  isSame: boolean
}

/** The two forecasts of a goal in words. */
export function goalLine({ before, after }: Compared, { settings }: Pick<WhatIfPage, 'settings'>): GoalLine {
  const name = named(after) === after.goal.id ? named(after) : `${named(after)} (${after.goal.id})`
  const [today, then] = [wordsOf(before, settings), wordsOf(after, settings)]
  const verdict = verdictOf(after, settings)
  const isSame = today === then && verdictOf(before, settings) === verdict
  return {
    name,
    today,
    then,
    difference: isSame ? 'no change' : differenceOf(before, after, settings),
    verdict,
    isSame,
  }
}

function wordsOf(result: Compared['before'], settings: WhatIfPage['settings']): string {
  return isOutlook(result) ? `${figure(bestOf(result), result.aim, settings)}${chanceOf(result)}` : 'not forecast'
}

function differenceOf(before: Compared['before'], after: Compared['before'], settings: WhatIfPage['settings']): string {
  if (!isOutlook(before) || !isOutlook(after)) return '–'
  const change = bestOf(after) - bestOf(before)
  const size = figure(Math.abs(change), after.aim, settings)
  if (size === figure(0, after.aim, settings)) return 'the same number'
  return `${change > 0 ? '+' : '−'}${size}`
}

type Outlook = Extract<Compared['before'], { landing: unknown }>

/** What the tactics bring moves with them; results so far do not. */
const bestOf = ({ landing, tactics }: Outlook): number => tactics?.landing.expected ?? landing.expected

function chanceOf({ landing, tactics, basis }: Outlook): string {
  const chance = tactics ? tactics.landing.chance : landing.chance
  return chance === undefined || basis === 'final' ? '' : `, chance ${chanceText(chance)}`
}

function verdictOf(result: Compared['before'], settings: WhatIfPage['settings']): string {
  return isOutlook(result) ? verdictWords(result, bestOf(result), settings) : ''
}

/** `all tactics cost 3000 EUR → 4000 EUR`; what is the same today and then stands once. */
export function moneyLines({ before, after, budget }: WhatIfPage['money']): string[] {
  const moved = (one: string, other: string) => (one === other ? one : `${one} → ${other}`)
  const tactics = before === after ? `all tactics cost ${before}: no change` : `all tactics cost ${before} → ${after}`
  if (!budget) return [tactics]
  const taken = moved(budget.before.taken, budget.after.taken)
  const available = moved(budget.before.available, budget.after.available)
  const isSame = !`${taken}${available}`.includes('→')
  return [tactics, `the plans take ${taken} of a budget of ${available}, reserve aside${isSame ? ': no change' : ''}`]
}

/** Why money alone moves nothing. */
export const silentMoneyWords =
  'A changed budget changes no result by itself: nothing says how results answer to money. Say it with --response TACTIC=0.6 (twice the money, 1.5 times the results), or change what the tactic is expected to bring.'
