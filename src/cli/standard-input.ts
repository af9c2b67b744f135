import { decodeText } from '../files/decode-text.ts'
import { FileError } from '../files/file-error.ts'
import { defaultFileLimit } from '../files/files.ts'
import { refuseSize } from '../files/refuse-size.ts'

/** More than any file may have by default: what is piped in by mistake, such as a disk image, must not fill the memory. */
const mostInput = 8 * defaultFileLimit

/** The text that is piped in. @throws FileError for more than that, and for anything that is no text */
export async function readStandardInput(): Promise<string> {
  const name = 'the text on standard input'
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > mostInput) throw new FileError(name, refuseSize(name, mostInput).message)
  }
  const content = decodeText(name, Buffer.concat(chunks))
  if ('text' in content) return content.text
  throw new FileError(name, content.message)
}
