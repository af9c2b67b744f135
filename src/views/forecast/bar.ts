import type { Outlook } from '../../model/forecast/outlook.ts'
import type { Settings } from '../../model/settings.ts'
import { figure } from './words.ts'

/** What the signs of a bar and a chart mean. */
export const barLegend = '● so far   █ lands here   ▒ 8 of 10 cases   ◆ the goal'

/** One line from the least to the most: `0 ├──●────▒▒█▒▒····◆ 400`. Undefined where all is one number. */
export function barOf(outlook: Outlook, room: number, settings: Settings): string | undefined {
  const { landing, soFar, aim, basis } = outlook
  const goals = [aim.low, aim.high].flatMap((end) => end ?? [])
  const known = [aim.from, soFar?.value, landing.low, landing.high, landing.expected, ...goals].flatMap(
    (value) => value ?? [],
  )
  const least = Math.min(...known)
  const most = Math.max(...known)
  const [left, right] = [figure(least, aim, settings), figure(most, aim, settings)]
  const width = Math.min(60, room - left.length - right.length - 4)
  if (!(most > least) || !Number.isFinite(most - least) || width < 10) return undefined
  const at = (value: number) => Math.round(((value - least) / (most - least)) * (width - 1))
  const signs = Array.from({ length: width }, () => '·')
  const fill = (from: number, to: number, sign: string) =>
    signs.fill(sign, at(Math.min(from, to)), at(Math.max(from, to)) + 1)
  fill(aim.from ?? soFar?.value ?? least, landing.expected, '─')
  if (landing.low !== undefined && landing.high !== undefined) fill(landing.low, landing.high, '▒')
  for (const goal of goals) signs[at(goal)] = '◆'
  if (soFar && basis === 'results') signs[at(soFar.value)] = '●'
  signs[at(landing.expected)] = '█'
  return `${left} ├${signs.join('')}┤ ${right}`
}
