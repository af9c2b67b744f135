import { expect, test } from 'vitest'
import { commentsOf } from '../../src/document/comments.ts'

test('comments are found outside quotes and blocks of text', () => {
  const text = `# first
name: "a # b" # second
colour: x#y
note: |
  # no comment
  text # neither

title: 'two
  # lines' # third
list: [a, # fourth
  "b#"]
it's: don't # fifth
  # sixth`
  expect(commentsOf(text).map((comment) => [comment.text, comment.alone])).toEqual([
    ['first', true],
    ['second', false],
    ['third', false],
    ['fourth', false],
    ['fifth', false],
    ['sixth', true],
  ])
  for (const { start, end } of commentsOf(text)) expect(text.slice(start, end)).toMatch(/^# \w+$/)
})
