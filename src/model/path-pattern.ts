/**
 * Tells whether a path matches a pattern: `*` stands for any characters within one name, `?` for one character, `**`
 * for any number of folders. What a pattern says of a folder holds for all that is in it. Both are relative, `/` between
 * the parts. The time it takes grows with the product of both lengths at most.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const wanted = partsOf(pattern)
  return isSequence([...wanted, '**'], partsOf(path), '**', matchesName)
}

/** Tells whether one name matches one part of a pattern. */
export function matchesName(pattern: string, name: string): boolean {
  return isSequence([...pattern], [...name], '*', (sign, character) => sign === '?' || sign === character)
}

/** The names in a pattern or path; `./` in front says nothing. */
export function partsOf(pattern: string): string[] {
  return pattern.split('/').filter((part) => part !== '' && part !== '.')
}

/** Whether a path or pattern begins elsewhere than in the folder that it is seen from, or leads out of it. */
export const leadsOut = (pattern: string): boolean => /^[/~]|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\\/.test(pattern)

/** Whether a part of a pattern stands for more than one name. */
export const isWild = (part: string): boolean => /[*?]/.test(part)

/** Items one by one against a pattern in which `many` stands for any number of them; only the last one is tried anew. */
function isSequence(
  pattern: string[],
  items: string[],
  many: string,
  fits: (wanted: string, item: string) => boolean,
): boolean {
  let at = 0
  let resumeAt = -1
  let resumeItem = 0
  for (let item = 0; item < items.length; ) {
    const wanted = pattern[at]
    if (wanted === many) {
      resumeAt = at++
      resumeItem = item
    } else if (wanted !== undefined && fits(wanted, items[item] ?? '')) {
      at++
      item++
    } else if (resumeAt >= 0) {
      at = resumeAt + 1
      item = ++resumeItem
    } else return false
  }
  return pattern.slice(at).every((wanted) => wanted === many)
}
