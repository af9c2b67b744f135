import { show } from '../model/show.ts'

/** A table of Markdown; the cells are Markdown already. */
export function table(head: string[], lines: string[][]): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n')
}

const longest = 2000

/** Text from a file as Markdown that shows exactly that text: no markup, no HTML, no end of a table cell. */
export function escaped(text: string): string {
  return show(text, longest)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}
