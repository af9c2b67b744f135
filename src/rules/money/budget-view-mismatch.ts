import {
  amountOfCell,
  isReserveName,
  roundingOf,
  sharesOfView,
  sumOfView,
  viewKeysOf,
} from '../../model/budget-view.ts'
import type { Amount } from '../../model/cost.ts'
import {
  type Available,
  availableInWords,
  availableOf,
  documentsWithBudget,
  isMore,
  moneyWords,
  sumInWords,
} from '../../model/money-plan.ts'
import type { Document, Project } from '../../model/project.ts'
import { type Finding, type FindingSum, rule } from '../../model/rule.ts'
import { formatQuantity } from '../../model/values/quantity.ts'

/** One way in which a budget is divided. */
interface View {
  document: Document
  key: string
}

export const budgetViewMismatch = rule({
  name: 'budget-view-mismatch',
  summary: 'However a budget is divided, its parts make the whole, less what is kept back.',
  family: 'money',
  severity: 'error',
  fix: 'fill-in',
  why: 'What the parts have too much is promised twice, and what they lack belongs to nobody.',
  each: (project) =>
    documentsWithBudget(project).flatMap((document) => viewKeysOf(document).map((key) => ({ document, key }))),

  *check(view: View, project) {
    const found = sharesFinding(view, project) ?? amountsFinding(view, project)
    if (found) yield { at: [view.document, 'budget', view.key], ...found, reads: [[view.document, 'budget']] }
  },
})

type Said = Pick<Finding, 'message' | 'label' | 'fix' | 'or' | 'sum'>

/** Percentages make 100, whether or not anybody says of how much. */
function sharesFinding({ document, key }: View, project: Project): Said | undefined {
  const view = document.budget?.views.find((each) => each.key === key)
  const shares = view && sharesOfView(view)
  if (!shares) return undefined
  const sum = Number(shares.reduce((total, { value }) => total + value, 0).toPrecision(12))
  const missing = Number((100 - sum).toPrecision(12))
  if (Math.abs(missing) <= roundingOf(shares)) return undefined
  const left = availableOf(document, project)?.left
  const size = Math.abs(missing)
  const words = left ? `${size}% (${moneyWords(project)(partOf(left, size))})` : `${size}%`
  return {
    message: `the shares under ${key} make ${sum}%, not 100%: ${shares.map((share) => formatQuantity(share)).join(' + ')} = ${sum}%; ${words} ${missing > 0 ? 'belongs to nothing' : 'is given away twice'}`,
    label: `${sum}% together`,
    fix: {
      title: missing > 0 ? `give the missing ${size}% to one of them` : `take ${size}% out of them`,
      tier: 'fill-in',
    },
    sum: () => ({
      formula: 'the shares of a budget together, against 100%',
      lines: [
        `${shares.map((share) => formatQuantity(share)).join(' + ')} = ${sum}%`,
        missing > 0 ? `100% − ${sum}% = ${size}% missing` : `${sum}% − 100% = ${size}% too much`,
        ...(left ? [`${moneyWords(project)(left)} × ${size}% = ${moneyWords(project)(partOf(left, size))}`] : []),
      ],
      inputs: view.cells.map(({ name, amount }) => ({
        name,
        value: amount ? formatQuantity(amount) : '',
        at: [document, 'budget', key, name],
      })),
    }),
  }
}

const partOf = (amount: Amount, percent: number): Amount => ({
  ...amount,
  minor: Math.round((amount.minor * percent) / 100),
})

function amountsFinding({ document, key }: View, project: Project): Said | undefined {
  const parts = sumOfView(document, key, project)
  const whole = wholeOf({ document, key }, project)
  if (!parts || !whole || whole.fits.some((amount) => isSame(parts.sum, amount))) return undefined
  const words = moneyWords(project)
  const difference = parts.sum.minor - whole.amount.minor
  const size = words({ ...whole.amount, minor: Math.abs(difference) })
  const isOver = difference > 0
  return {
    message: `the parts under ${key} make ${size} ${isOver ? 'more' : 'less'} than ${whole.is}: ${sumInWords(parts, project)}`,
    label: `${words(parts.sum)} together`,
    fix: {
      title: isOver ? `take ${size} out of the parts` : `give the missing ${size} to a part, or add one for it`,
      tier: 'fill-in',
    },
    ...whole.or(words(parts.sum)),
    sum: () => ({
      formula: 'the parts of a budget together, against what there is',
      lines: [
        sumInWords(parts, project),
        `what they have to make: ${whole.is}`,
        isOver
          ? `${words(parts.sum)} − ${words(whole.amount)} = ${size} too much`
          : `${words(whole.amount)} − ${words(parts.sum)} = ${size} missing`,
      ],
      inputs: [
        ...(document.budget?.total
          ? [{ name: 'the total', value: formatQuantity(document.budget.total), at: [document, 'budget'] as const }]
          : []),
        ...partInputs({ document, key }, project),
      ],
    }),
  }
}

/** Each part of a view with its amount. */
function partInputs({ document, key }: View, project: Project): FindingSum['inputs'] {
  const cells = document.budget?.views.find((each) => each.key === key)?.cells ?? []
  return cells.flatMap((cell) => {
    const amount = amountOfCell(cell, document, project)
    return amount
      ? [{ name: cell.name, value: moneyWords(project)(amount), at: [document, 'budget', key, cell.name] as const }]
      : []
  })
}

interface Whole {
  amount: Amount
  /** What the parts may make. */
  fits: Amount[]
  /** `the budget, 9000 EUR` */
  is: string
  or(sum: string): { or?: string }
}

/** What the parts have to make: what there is; where nobody says how much that is, what the first view makes. */
function wholeOf({ document, key }: View, project: Project): Whole | undefined {
  const available = availableOf(document, project)
  if (available) return wholeOfTotal(available, { document, key }, project)
  const [first = key] = viewKeysOf(document)
  const parts = first === key || document.budget?.total ? undefined : sumOfView(document, first, project)
  if (!parts) return undefined
  return {
    amount: parts.sum,
    fits: [parts.sum],
    is: `those under ${first}: ${sumInWords(parts, project)}, and under ${key}`,
    or: () => ({}),
  }
}

/** Lines may hold what is kept back or leave it out; a view that has a part for it divides all. */
function wholeOfTotal(available: Available, { document, key }: View, project: Project): Whole {
  const { total, reserve, left } = available
  const holdsReserve =
    document.budget?.views.some((view) => view.key === key && view.cells.some(({ name }) => isReserveName(name))) ??
    false
  return {
    amount: holdsReserve ? total : left,
    fits: key === 'lines' || holdsReserve ? [total, left] : [left],
    is: `there is (${availableInWords(available, document.budget?.reserve, project)})`,
    or: (sum) => ({
      or: reserve
        ? 'if the total or the reserve is wrong, correct that'
        : `if there is that much, write  total: ${sum}`,
    }),
  }
}

const isSame = (one: Amount, other: Amount): boolean => !isMore(one, other) && !isMore(other, one)
