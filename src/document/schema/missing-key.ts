import { idOfSentence } from '../../model/id-of-sentence.ts'
import { type Checking, placeOf, type Spot } from './checking.ts'
import type { SchemaProblem } from './schema-problem.ts'
import { fieldOf } from './shapes.ts'
import { nounOf, oneOf, wantOf } from './words.ts'

/** A key without which the entity cannot be used. */
export function missingKeyProblem(checking: Checking, spot: Spot, key: string): SchemaProblem {
  const field = fieldOf(spot.kind, key)
  const name = entityName(spot)
  return {
    rule: 'schema-required',
    severity: 'error',
    message: `${name} has no "${key}"`,
    span: firstKeySpan(checking, spot),
    label: `a line with \`${key}:\` is missing here`,
    fix: {
      title: `add ${key}: ${suggestion(spot, key) ?? `… (${field === undefined ? 'a value' : wantOf(field)})`}`,
      tier: 'fill-in',
    },
    at: placeOf(checking, spot.node, key),
  }
}

/** "tactic ebook" where it has an id, "a tactic" otherwise. */
function entityName({ kind, node }: Spot): string {
  const { id } = node
  const named = typeof id === 'string' || typeof id === 'number'
  return named ? `${nounOf(kind)} ${id}` : oneOf(kind)
}

function firstKeySpan({ positions }: Checking, { node }: Spot) {
  const [first] = Object.keys(node)
  return first === undefined ? positions.valueSpan(node) : positions.keySpan(node, first)
}

function suggestion({ node }: Spot, key: string): string | undefined {
  if (key !== 'id') return undefined
  const words = node.title ?? node.name ?? node.text
  if (typeof words !== 'string') return undefined
  return /[a-z0-9]/i.test(words) ? idOfSentence(words) : undefined
}
