import { show } from '../model/show.ts'
import type { FileRefusal } from './files.ts'

/** What is said of a file of more bytes than are read; `shown` is the name under which the user knows it. */
export function refuseSize(shown: string, limit: number): FileRefusal {
  const message = `${show(shown)} is larger than the limit of ${sizeWords(limit)}`
  const fix =
    'split it (a project may have several plans in the folder plans), or raise max-file-size under limits in mplan.config.yaml'
  return { refused: 'too-large', message, fix }
}

function sizeWords(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB']
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  return `${Number((bytes / 1024 ** power).toFixed(1))} ${units[power]}`
}
