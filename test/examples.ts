export interface Example {
  files: Record<string, string>
  /** What mplan prints about the files; undefined when the page shows no output. */
  output?: string
  /** Where the output stands in the page, so that it can be rewritten. */
  outputRange?: [start: number, end: number]
}

/** Reads the examples of a Markdown page: titled yaml and csv blocks, then, if they are wrong, a text block with the output. */
export function examplesOf(markdown: string): Example[] {
  const examples: Example[] = []
  let current: Example | undefined
  for (const match of markdown.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)) {
    const [block, language, title = '', body = ''] = match
    if ((language === 'yaml' || language === 'csv') && title) {
      if (!current || title in current.files) {
        current = { files: {} }
        examples.push(current)
      }
      current.files[title] = body
    } else if (language === 'text' && current) {
      const start = match.index + block.indexOf('\n') + 1
      current.output = body
      current.outputRange = [start, start + body.length]
      current = undefined
    }
  }
  return examples
}
