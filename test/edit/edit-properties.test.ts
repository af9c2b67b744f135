import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { EditError } from '../../src/edit/edit-error.ts'
import { addListItem, insertKeyBlock, renameKey, setKey } from '../../src/edit/edit-yaml.ts'

/** A plan in one of many handwritings: indents, dashes, quotes, comments, empty lines, line ends, byte order mark. */
const handwritten = fc
  .record({
    items: fc.array(
      fc.record({
        goal: fc.constantFrom(
          'leads',
          '"leads"',
          "'it''s'",
          '[a, b]',
          '[a, # why\n      b]',
          '{a: 1}',
          '',
          '|\n      two\n      lines',
          '>-\n      folded\n      text',
        ),
        comment: fc.constantFrom('', ' # note', '   # "quoted: note'),
        before: fc.constantFrom('', '\n', '  # about this one\n', '\n  # apart\n\n'),
      }),
      { maxLength: 4 },
    ),
    top: fc.constantFrom('', '# Plan\n', '---\n', '# Plan\n\n'),
    end: fc.constantFrom('', '# the end\n', '\n\n', 'name: "A: B"\n', 'budget: {total: 5}\n# done\n'),
    last: fc.boolean(),
    windows: fc.boolean(),
    mark: fc.boolean(),
  })
  .map(({ items, top, end, last, windows, mark }) => {
    const written = items.map(({ goal, comment, before }, index) => {
      const [first = '', ...rest] = goal.split('\n')
      const remark = first.includes('#') ? '' : comment
      return `${before}  - id: t${index}${comment}\n    goal: ${[first + remark, ...rest].join('\n')}\n`
    })
    const text = `${top}status: draft # for now\ntactics:\n${written.join('')}${end}`
    const cut = last ? text : text.replace(/\n+$/, '')
    return (mark ? '\ufeff' : '') + (windows ? cut.replaceAll('\n', '\r\n') : cut)
  })

const kinds = fc.record({
  kind: fc.constantFrom('set', 'new', 'item', 'rename', 'block', 'in item'),
  index: fc.nat({ max: 3 }),
})

function edit(text: string, { kind, index }: { kind: string; index: number }): string {
  if (kind === 'set') return setKey(text, ['tactics', index], 'goal', '"new: goal"')
  if (kind === 'new') return setKey(text, [], 'owner', 'Ana')
  if (kind === 'item') return addListItem(text, ['tactics'], ['id: added', 'goal: leads'])
  if (kind === 'rename') return renameKey(text, ['tactics', index], 'goal', 'serves')
  if (kind === 'block') return insertKeyBlock(text, [], ['# money', 'money:', '  total: 5'])
  return setKey(text, ['tactics', index], 'owner', 'Ana')
}

/** The edit's result; undefined when it was refused. */
function tryEdit(text: string, wanted: { kind: string; index: number }): string | undefined {
  try {
    return edit(text, wanted)
  } catch (failure) {
    if (failure instanceof EditError) return undefined
    throw failure
  }
}

const commentsIn = (text: string) => text.match(/# .*/g) ?? []

test('an edit keeps every line that it does not touch, every comment, the line ends and the mark', () => {
  let made = 0
  fc.assert(
    fc.property(handwritten, kinds, (text, wanted) => {
      const result = tryEdit(text, wanted)
      if (result === undefined) return
      made += 1
      for (const comment of commentsIn(text)) expect(result).toContain(comment.trimEnd())
      expect(result.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'))
      expect(result.endsWith('\n')).toBe(text.endsWith('\n'))
      if (text.includes('\r\n')) expect(result.replaceAll('\r\n', '')).not.toContain('\n')
      else expect(result).not.toContain('\r')
      const kept = wanted.kind === 'set' || wanted.kind === 'rename' ? [] : text.split(/\r?\n/)
      const lines = new Set(result.split(/\r?\n/))
      for (const line of kept) expect(lines).toContain(line)
    }),
    { numRuns: 1500 },
  )
  expect(made).toBeGreaterThan(500)
})

test('setting a value back gives the text as it was', () => {
  const plainGoals = handwritten.filter((text) => /goal: leads/.test(text))
  fc.assert(
    fc.property(plainGoals, (text) => {
      const goals: unknown[] = parse(text.replace('\ufeff', '')).tactics.map((tactic: { goal: unknown }) => tactic.goal)
      const index = goals.indexOf('leads')
      const place = ['tactics', index]
      if (/"leads"/.test(text)) return
      expect(setKey(setKey(text, place, 'goal', 'x'), place, 'goal', 'leads')).toBe(text)
      expect(renameKey(renameKey(text, place, 'goal', 'serves'), place, 'serves', 'goal')).toBe(text)
    }),
    { numRuns: 300 },
  )
})

test('only what cannot be done is refused', () => {
  fc.assert(
    fc.property(handwritten, (text) => {
      const hasItems = text.includes('- id')
      for (const kind of ['new', 'item', 'block']) expect(tryEdit(text, { kind, index: 0 })).toBeDefined()
      expect(tryEdit(text, { kind: 'rename', index: 0 }) !== undefined).toBe(hasItems)
      expect(tryEdit(text, { kind: 'in item', index: 0 }) !== undefined).toBe(hasItems)
    }),
    { numRuns: 500 },
  )
})

test('no text makes the editor fail in any other way', () => {
  const noise = fc.array(
    fc.constantFrom(
      'a',
      'tactics',
      ':',
      ' ',
      '\n',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      '#',
      '|',
      '&x ',
      '*x',
      '!t ',
      '? ',
      '\t',
      '---\n',
      ',',
      '\r\n',
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(noise, kinds, (parts, wanted) => {
      tryEdit(parts.join(''), wanted)
    }),
    { numRuns: 3000 },
  )
})
