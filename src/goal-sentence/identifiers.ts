import type { AmountScene } from './amount.ts'
import type { Opening } from './amount-opening.ts'
import { countsThings } from './amount-roles.ts'
import { isItemNumber } from './clause.ts'
import { isLabelYear } from './label-years.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { isAge, isInName } from './numbered-names.ts'

/** Numbers that name a thing: "hall 5", "phase 2", "24/7", "one" as a pronoun. */
export function isIdentifier({ tokens, covered }: AmountScene, opening: Opening, after: number): boolean {
  const token = tokens[opening.at]
  const before = tokens[opening.first - 1]
  const next = tokens[after]
  if (token === undefined || opening.currency !== undefined) return false
  if (isItemNumber(tokens, opening.at) || isInName(tokens, opening.at, after) || isAge(tokens, opening, after))
    return true
  if (token.classes.has('YEAR') && isLabelYear(tokens, opening.at, after)) return true
  if (token.lower === 'one') return !oneCounts(next, before, covered.has(after))
  if (isRoundTheClock(tokens, opening.at)) return true
  if (before?.classes.has('ID-NOUN') && opening.first === opening.at)
    return !countsThings(next) || isRoomNumber(before, tokens[opening.first - 2], next)
  return (
    token.hyphen && before?.classes.has('W') === true && !before.classes.has('FUNCTION-WORD') && token.kind === 'number'
  )
}

/** A number of "24/7". */
const isRoundTheClock = (tokens: MarkedToken[], at: number): boolean =>
  (tokens[at]?.text === '24' && tokens[at + 1]?.lower === '/' && tokens[at + 2]?.text === '7') ||
  (tokens[at]?.text === '7' && tokens[at - 1]?.lower === '/')

/** "Hall 7 stand", "booth 12 needs signs"; but "get the booth 300 visitors". */
const isRoomNumber = (room: MarkedToken, before: MarkedToken | undefined, next: MarkedToken | undefined): boolean =>
  room.classes.has('ROOM') &&
  !(before?.classes.has('DETERMINER') === true && next !== undefined && /[^s]s$/.test(next.lower))

function oneCounts(next: MarkedToken | undefined, before: MarkedToken | undefined, nextCovered: boolean): boolean {
  if (next === undefined || nextCovered || before?.lower === 'no' || before?.classes.has('PAST')) return false
  if (next.hyphen && /^(?:to|on|off|time)$/.test(next.lower)) return false
  if (next.lower === 'day' && before?.classes.has('TO')) return true
  return next.classes.has('W') && !/^(?:of|day|another|by|and|that|who|i|we|more|'s|else|or|on|fine)$/.test(next.lower)
}
