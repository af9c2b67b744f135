/** What `--list` shows of a template. */
export interface TemplateSummary {
  name: string
  summary: string
}

/**
 * A template's name and its one sentence, from the first line of its strategy: `# shop: An online shop: ...`
 *
 * @throws Error when the first line is no such comment: the template is at fault, never the user
 */
export function templateSummary(strategyText: string): TemplateSummary {
  const [line = ''] = strategyText.split('\n', 1)
  const colon = line.indexOf(': ')
  if (!line.startsWith('# ') || colon < 0) throw new Error(`a template begins with "${line}", which is no summary`)
  return { name: line.slice(2, colon), summary: line.slice(colon + 2).trim() }
}
