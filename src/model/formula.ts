/** A formula in the order in which it is calculated: each sign takes the two results before it. */
type Step = { id: string } | { number: number } | { sign: Sign }
type Sign = '+' | '-' | '*' | '/'

const weight: Record<Sign, number> = { '+': 1, '-': 1, '*': 2, '/': 2 }
const isSign = (token: string): token is Sign => Object.hasOwn(weight, token)

/**
 * Reads a formula such as `fixed-cost / (1 - variable-share)`: ids, numbers and percentages, `+ - * /` with a space
 * around each, and brackets. Percentages are shares: `30%` is 0.3. (Dijkstra's shunting yard.)
 *
 * @returns undefined where it is none
 */
export function readFormula(text: string): Step[] | undefined {
  const reading: Reading = { steps: [], waiting: [], awaitsValue: true }
  const isSound = tokensOf(text).every((token) => readToken(token, reading))
  settle(reading, 0)
  return isSound && !reading.awaitsValue && reading.waiting.length === 0 ? reading.steps : undefined
}

interface Reading {
  steps: Step[]
  /** Signs and opened brackets that wait for what stands on their right. */
  waiting: (Sign | '(')[]
  /** A value or an opening bracket has to come next. */
  awaitsValue: boolean
}

/** False where the token cannot stand there. */
function readToken(token: string, reading: Reading): boolean {
  if (reading.awaitsValue !== (token === '(' || isValue(token))) return false
  if (token === '(') reading.waiting.push('(')
  else if (token === ')') {
    settle(reading, 0)
    return reading.waiting.pop() === '('
  } else if (isSign(token)) {
    settle(reading, weight[token])
    reading.waiting.push(token)
    reading.awaitsValue = true
  } else if (isValue(token)) {
    reading.steps.push(/^\d/.test(token) ? { number: numberIn(token) } : { id: token })
    reading.awaitsValue = false
  } else return false
  return true
}

/** What binds at least as strongly comes first. */
function settle({ steps, waiting }: Reading, least: number): void {
  for (let top = waiting.at(-1); top && top !== '(' && weight[top] >= least; top = waiting.at(-1)) {
    steps.push({ sign: top })
    waiting.pop()
  }
}

const tokensOf = (text: string): string[] => text.match(/[()]|[^\s()]+/g) ?? []
const isValue = (token: string): boolean => /^(?:\d+(?:\.\d+)?%?|[a-z][\w-]*)$/i.test(token)
const numberIn = (token: string): number => Number.parseFloat(token) / (token.endsWith('%') ? 100 : 1)

/** The ids that a formula speaks of, once each. */
export function idsIn(steps: readonly Step[]): string[] {
  return [...new Set(steps.flatMap((step) => ('id' in step ? [step.id] : [])))]
}

/** True where more of each part makes more of the whole: only sums and products. */
export function onlyGrows(steps: readonly Step[]): boolean {
  return steps.every((step) => !('sign' in step) || step.sign === '+' || step.sign === '*')
}

/**
 * The value of a formula.
 *
 * @param values by id, percentages as shares
 * @returns undefined where a value is missing, or something is divided by nothing
 */
export function calculateFormula(steps: readonly Step[], values: ReadonlyMap<string, number>): number | undefined {
  const stack: number[] = []
  for (const step of steps) {
    const value = 'sign' in step ? combine(step.sign, stack) : 'id' in step ? values.get(step.id) : step.number
    if (value === undefined || !Number.isFinite(value)) return undefined
    stack.push(value)
  }
  return stack.length === 1 ? Number(stack[0]?.toPrecision(12)) : undefined
}

function combine(sign: Sign, stack: number[]): number | undefined {
  const right = stack.pop()
  const left = stack.pop()
  if (left === undefined || right === undefined) return undefined
  switch (sign) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
  }
}

/** The formula with figures in place of ids: `480000 USD / 1200000 USD`. */
export function formulaWords(text: string, words: ReadonlyMap<string, string>): string {
  const shown = tokensOf(text).map((token) => words.get(token) ?? (token === '*' ? '×' : token))
  return shown.join(' ').replaceAll('( ', '(').replaceAll(' )', ')')
}
