/** The words of a text in small letters, in their order: letters and digits of any script, with hyphens and apostrophes inside. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
