import { expect, test } from 'vitest'
import { absolutePath, baseName, isInside, joinPath, parentFolder } from '../../src/files/paths.ts'

test.each([
  ['/a/b', 'c.yaml', '/a/b/c.yaml'],
  ['/a/b', './c/../d.yaml', '/a/b/d.yaml'],
  ['/a/b', '../../../c', '/c'],
  ['/a', '/x//y/', '/x/y'],
  ['/', '.', '/'],
  ['C:\\Users\\Ana', 'plan.yaml', 'C:/Users/Ana/plan.yaml'],
  ['C:/a', 'D:\\b\\c', 'D:/b/c'],
])('%s with %s is %s', (cwd, path, absolute) => {
  expect(absolutePath(cwd, path)).toBe(absolute)
})

test.each([
  ['plans/q1.yaml', 'plans'],
  ['plan.yaml', '.'],
  ['.', '..'],
  ['..', '../..'],
  ['../a', '..'],
  ['/a', '/'],
  ['/', '/'],
  ['a/b/', 'a'],
])('%s lies in %s', (path, folder) => {
  expect(parentFolder(path)).toBe(folder)
})

test('joins and names as a user types', () => {
  expect([joinPath('.', 'a'), joinPath('', 'a'), joinPath('b', 'a'), joinPath('/', 'a')]).toEqual([
    'a',
    'a',
    'b/a',
    '/a',
  ])
  expect([joinPath('plans', '../a'), joinPath('.', '../a'), joinPath('../b', './../a')]).toEqual(['a', '../a', '../a'])
  expect([baseName('a/b.yaml'), baseName('plans/'), baseName('/')]).toEqual(['b.yaml', 'plans', ''])
})

test('a folder of a longer name is not inside', () => {
  expect([isInside('/a', '/a/b'), isInside('/a', '/a'), isInside('/a', '/ab'), isInside('/', '/a')]).toEqual([
    true,
    true,
    false,
    true,
  ])
})
