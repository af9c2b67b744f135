import { rule } from '../../model/rule.ts'
import { tagsIn } from '../../model/utm.ts'

export const utmFormat = rule({
  name: 'utm-format',
  summary: 'Tags of links are written small and without blanks.',
  family: 'hygiene',
  severity: 'warning',
  fix: 'review',
  why: 'Statistics count Spring, spring and "spring sale" as different campaigns, and none of them shows the whole.',
  each: tagsIn,

  *check({ of, keys, value }) {
    const tidy = tidied(value)
    if (value.includes('{') || tidy === value.trim()) return
    yield {
      at: [of, ...keys],
      message: `the tag "${value}" ${reasonFor(value)}`,
      fix: { title: `write ${tidy || '…'}, and use it in the links as well`, tier: tidy ? 'review' : 'fill-in' },
    }
  },
})

/** Signs that have a meaning of their own in an address. */
const signs = /[&?=#%+"']/

function reasonFor(value: string): string {
  if (signs.test(value)) return 'holds signs that break a link'
  return /\s/.test(value.trim())
    ? 'holds a blank, which breaks a link in two'
    : 'has capital letters, which are counted apart'
}

/** The same tag in small letters, with hyphens in place of blanks and signs. */
const tidied = (value: string): string =>
  value
    .toLowerCase()
    .split(/[\s&?=#%+"']+/)
    .filter(Boolean)
    .join('-')
