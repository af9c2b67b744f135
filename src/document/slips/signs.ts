/** Signs that cannot begin a value, and what they do instead. */
const OPENING_SIGNS = new Map([
  ['@', ''],
  ['`', ''],
  ['%', ''],
  ['>', ': it announces a block of text on the lines below'],
  ['|', ': it announces a block of text on the lines below'],
  ['*', ': it points to another place in the file, which mplan does not follow'],
  ['&', ': it names a place in the file, which mplan does not use'],
  ['!', ': it names a kind of value, which mplan does not use'],
  [',', ': it separates the items of a list in brackets'],
  [']', ': it closes a list in brackets'],
  ['}', ': it closes a group in braces'],
])

export function isOpeningSign(sign: string): boolean {
  return OPENING_SIGNS.has(sign)
}

/** "a value cannot begin with @ unless it stands in quotes" */
export function openingMessage(sign: string): string {
  return `a value cannot begin with ${sign} unless it stands in quotes${OPENING_SIGNS.get(sign) ?? ''}`
}
