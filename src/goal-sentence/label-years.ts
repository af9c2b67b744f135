import type { MarkedToken } from './marked-tokens.ts'

/** "The class of 2026", "copies of the 2027 calendar", "the Brightway 2027 diary"; but "our 2027 target". */
export function isLabelYear(tokens: MarkedToken[], first: number, after: number): boolean {
  const before = tokens[first - 1]
  const earlier = tokens[first - 2]
  if (before?.lower === 'vintage' || (before?.lower === 'of' && GRADUATES.test(earlier?.lower ?? ''))) return true
  const isPossessed = before?.lower === 'the' && /^(?:of|for)$/.test(earlier?.lower ?? '')
  const isNamed = first > 1 && before?.classes.has('CAPITAL') === true && !before.classes.has('SEASON')
  return (isPossessed || isNamed) && isThingNamed(tokens.slice(after, after + 3))
}

const GRADUATES = /^(?:class|cohort|vintage|crop|graduates)$/

/** What follows is a thing, no figure, occasion or length of time. */
function isThingNamed(follows: MarkedToken[]): boolean {
  const end = follows.findIndex((token) => token.kind !== 'word' || token.classes.has('FUNCTION-WORD'))
  const words = end < 0 ? follows : follows.slice(0, end)
  const isFigure = ({ classes }: MarkedToken): boolean =>
    ['OUTCOME-THING', 'EVENT', 'UNIT', 'SEASON', 'SENTENCE-FRAME', 'FISCAL', 'QUARTER'].some((name) =>
      classes.has(name),
    )
  return words.length > 0 && !words.some(isFigure)
}
