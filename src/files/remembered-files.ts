import type { Files } from './files.ts'

/**
 * The same files for a search among many projects: what is asked about a path is asked of the disk once. Only for as
 * long as nothing is written. Texts are read anew each time.
 */
export function rememberedFiles(files: Files): Files {
  return {
    ...files,
    list: remembered((folder) => files.list(folder)),
    kind: remembered((path) => files.kind(path)),
    realPath: remembered((path) => files.realPath(path)),
  }
}

function remembered<Answer>(ask: (path: string) => Answer): (path: string) => Answer {
  const answers = new Map<string, Answer>()
  return (path) => {
    if (!answers.has(path)) answers.set(path, ask(path))
    return answers.get(path) as Answer
  }
}
