import { enumerated } from './enumerated.ts'

/** `"A", "B" and "C"`; of more than `most` titles the first ones and how many more there are. */
export function quotedList(titles: readonly string[], most = 3): string {
  const shown = titles.length > most ? titles.slice(0, most - 1) : titles
  const rest = titles.length - shown.length
  const parts = [...shown.map((title) => `"${title}"`), ...(rest > 0 ? [`${rest} more`] : [])]
  return enumerated(parts)
}
