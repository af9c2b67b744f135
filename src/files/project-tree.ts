import type { Files } from './files.ts'
import { configsIn, foldersUpwards } from './project-files.ts'

/**
 * The folder that files of a project may not lead out of: that of the git repository; without one, the uppermost folder
 * from `folder` upwards that holds an mplan.config.yaml.
 */
export function projectTree(files: Files, folder: string): string {
  const folders = foldersUpwards(files, folder)
  const top = folders.at(-1) ?? folder
  if (files.list(top)?.includes('.git')) return top
  return folders.findLast((each) => configsIn(files, each).length > 0) ?? folder
}
