import { expect, test } from 'vitest'
import { matchesPath } from '../../src/model/path-pattern.ts'

test.each([
  ['clients/acme', 'clients/acme/plan.yaml', true],
  ['clients/acme/', 'clients/acme/plans/2026.yaml', true],
  ['./clients/acme/**', 'clients/acme/plan.yaml', true],
  ['clients/*', 'clients/acme/plan.yaml', true],
  ['clients/*/plans/**', 'clients/acme/plans/2026.yaml', true],
  ['clients/*/plans/**', 'clients/acme/plan.yaml', false],
  ['**/plan.yaml', 'plan.yaml', true],
  ['**/plan.yaml', 'clients/acme/plan.yaml', true],
  ['**/2026*.yaml', 'clients/acme/plans/2026-Q4.yaml', true],
  ['plans/2026-Q?.yaml', 'plans/2026-Q4.yaml', true],
  ['clients/acme', 'clients/acme-old/plan.yaml', false],
  ['acme', 'clients/acme/plan.yaml', false],
  ['clients/*.yaml', 'clients/acme/plan.yaml', false],
  ['plans/[2026].yaml', 'plans/2.yaml', false],
  ['plan.yaml', 'plan.yaml', true],
])('%s and %s: %s', (pattern, path, expected) => {
  expect(matchesPath(pattern, path)).toBe(expected)
})

test('a pattern full of stars is no harder than any other', () => {
  expect(matchesPath(`${'*a'.repeat(2000)}b`, `${'a'.repeat(4000)}`)).toBe(false)
  expect(matchesPath(`${'**/a/'.repeat(2000)}b`, 'a/'.repeat(4000))).toBe(false)
})
