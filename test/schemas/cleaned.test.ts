import { expect, test } from 'vitest'
import { isPlainMap, type PlainMap } from '../../src/document/plain-map.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { checkSchema } from '../../src/document/schema/check-schema.ts'

async function cleaned(text: string) {
  const document = await readDocument({ path: 'plan.yaml', text })
  const { data, problems, positions } = await checkSchema(document.root, 'plan', document.positions)
  const list = data?.tactics
  const tactics = Array.isArray(list) ? list.filter((entry): entry is PlainMap => isPlainMap(entry)) : []
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return { document, data, problems, positions, list, tactics, at }
}

test('a sound file comes back as it was read, itself', async () => {
  const { document, data, positions } = await cleaned('mplan: 1\ntactics:\n  - { id: a, title: A, x-own: 1 }\n')
  expect(data).toBe(document.root)
  expect(positions).toBe(document.positions)
})

test('a broken field is left out, and the entity stays', async () => {
  const { tactics, problems } = await cleaned('mplan: 1\ntactics:\n  - { id: a, title: A, budget: [[1]], owner: mo }\n')
  expect(tactics).toEqual([{ id: 'a', title: 'A', owner: 'mo', budget: [] }])
  expect(problems).toHaveLength(1)
})

test('a misspelt key is left out, and told with the key that was meant', async () => {
  const { tactics, problems, document } = await cleaned('mplan: 1\ntactics:\n  - { id: a, title: A, budgt: 5 }\n')
  expect(tactics).toEqual([{ id: 'a', title: 'A' }])
  const [node] = (document.root as { tactics: object[] }).tactics
  expect(problems.map(({ at, meant }) => ({ at, meant }))).toEqual([{ at: { node, key: 'budgt' }, meant: 'budget' }])
})

test('an entity that means nothing is left out, and the places of the others still hold', async () => {
  const { list, tactics, positions, at } = await cleaned(
    'mplan: 1\ntactics:\n  - { title: No id }\n  - 7\n  - { id: b, name: B, dri: mo, start: {}, end: 2026-01-01 }\n',
  )
  const [tactic] = tactics
  if (tactic === undefined || !Array.isArray(list)) throw new Error('the tactic is lost')
  expect(tactics).toEqual([{ id: 'b', title: 'B', owner: 'mo', end: '2026-01-01' }])
  expect(at(positions.valueSpan(tactic, 'title'))).toBe('B')
  expect(at(positions.keySpan(tactic, 'title'))).toBe('name')
  expect(at(positions.keySpan(tactic, 'owner'))).toBe('dri')
  expect(at(positions.valueSpan(tactic, 'end'))).toBe('2026-01-01')
  expect(at(positions.valueSpan(list, 0))).toBe('{ id: b, name: B, dri: mo, start: {}, end: 2026-01-01 }')
  expect(positions.sourceText(tactic, 'owner')).toBe('mo')
})

test('a value that is written anew is read anew', async () => {
  const { tactics, positions } = await cleaned('mplan: 1\ntactics:\n  - { id: a, title: A, kind: bau }\n')
  const [tactic] = tactics
  expect(tactic && positions.sourceText(tactic, 'goal')).toBe('none')
})

test('an entity without a title goes by its id', async () => {
  const { tactics, positions } = await cleaned('mplan: 1\ntactics:\n  - { id: a }\n')
  expect(tactics).toEqual([{ id: 'a', title: 'a' }])
  expect(tactics[0] && positions.sourceText(tactics[0], 'title')).toBe('a')
})

test('a file that holds nothing of use', async () => {
  expect((await cleaned('- a\n')).data).toBeUndefined()
  expect((await cleaned('tactics: []\n')).data).toEqual({ tactics: [] })
})
