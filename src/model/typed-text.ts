const startsWithKey = /^(?:- )?[a-z][a-z-]*:(?: |$)/

/**
 * Advice with what is to be typed set off: rules write it between two blanks (`add a line  owner: …  at the top`), and
 * here it gets the marks that readers know (add a line `owner: …` at the top). Lines that are a stub stay as they are.
 */
export function withTypedText(advice: string): string {
  return advice.includes('  ') ? advice.split('\n').map(markLine).join('\n') : advice
}

function markLine(line: string): string {
  const [, indent = '', rest = ''] = /^( *)(.*)$/.exec(line) ?? []
  const [first = '', ...parts] = rest.split(/ {2,}/)
  const marked = parts.map((part) => (startsWithKey.test(part) ? `\`${part.trimEnd()}\`` : part))
  return indent + [first, ...marked].join(' ')
}

/** "a goal", "an audience". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}

/** A title with quotes of its own, in quotes: `""Draft" eBook"` is `"“Draft” eBook"`. */
export const withInnerQuotes = (message: string): string =>
  message.includes('""')
    ? message
        .replace(/(?<=^|[\s(])""([^"]{1,200})"(?=[^"]{0,200}")/g, '"“$1”')
        .replace(/"([^"]{1,200})""(?=$|[\s,.;:)])/g, '“$1”"')
    : message
