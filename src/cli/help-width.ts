/** Lines of help are no longer than this: it is read more easily, and the same in every terminal that is as wide. */
export const HELP_WIDTH = 80
