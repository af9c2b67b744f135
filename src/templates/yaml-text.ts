/** Words and numbers that plain YAML 1.2, or an older reader, takes for something else than text. */
const otherThanText =
  /^(?:null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)|0x[\da-f]+|0o[0-7]+|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/i

/** A letter, a digit or one of a few harmless signs first. The indicators of YAML and everything rare are quoted. */
const plainStart = /^[\p{L}\p{N}_($€£+/]/u

/** Ends a plain text or starts a comment. */
const plainBreak = /:(?: |$)| #| $/

/** Characters YAML does not print, or would take for a line break. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u

/**
 * A text as YAML writes it on one line, so that it is read back the same: plain where that is safe, in single quotes
 * where it is not, in double quotes where a character must be escaped. For values and for keys.
 */
export function yamlText(value: string): string {
  if (unprintable.test(value)) return doubleQuoted(value)
  const plain = plainStart.test(value) && !plainBreak.test(value) && !otherThanText.test(value)
  return plain ? value : `'${value.replaceAll("'", "''")}'`
}

function doubleQuoted(value: string): string {
  const escaped = JSON.stringify(value)
  return escaped.replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
