/** An edit that cannot be made without harm. The text stays as it is. One plain sentence. */
export class EditError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'EditError'
  }
}
