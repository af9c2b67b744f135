/** A file could not be written: one plain sentence that names the file and says what to do. */
export class FileError extends Error {
  readonly path: string
  constructor(path: string, message: string) {
    super(message)
    this.name = 'FileError'
    this.path = path
  }
}
