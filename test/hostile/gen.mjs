#!/usr/bin/env node
import { execFileSync } from 'node:child_process'
// Hostile-input generator. Plain node (>=18), no dependencies, no network.
//
//   node gen.mjs --out DIR [--a strategy.yaml] [--b plan.yaml]
//                [--base-a FILE] [--base-b FILE] [--big MB] [--only id,id] [--list]
//
// Writes one folder per case under DIR, each holding the two files named by
// --a and --b; the one under attack is hostile, the other is benign. A
// DIR/manifest.json says what is hostile and what a sound tool may do with it.
// Base files may be given; they mark the places to attack with
//   @@TITLE@@  a scalar value that the tool shows (title of a goal)
//   @@ID@@     the id of the goal (file a)
//   @@REF@@    the reference to that id (file b)
// Every case is deterministic: same arguments, same bytes.
import fs from 'node:fs'
import path from 'node:path'

const BASE_A = `# strategy (base)
mplan: 1
name: Base strategy
goals:
  - id: @@ID@@
    title: @@TITLE@@
    metric: qualified leads
    baseline: 40
    target: 120
    due: 2026-12-31   # keep this comment
`
const BASE_B = `# plan (base)
mplan: 1
tactics:
  - id: t1
    title: Monthly webinar
    goal: @@REF@@
    owner: Ana
    budget: 1200
`

const ESC = '\x1b'
// YAML double-quoted scalar made only of printable ASCII (all else escaped).
const q = (s) =>
  '"' +
  [...s]
    .map((c) => {
      const n = c.codePointAt(0)
      if (c === '"' || c === '\\') return '\\' + c
      if (n >= 0x20 && n < 0x7f) return c
      if (n <= 0xff) return '\\x' + n.toString(16).padStart(2, '0')
      if (n <= 0xffff) return '\\u' + n.toString(16).padStart(4, '0')
      return '\\U' + n.toString(16).padStart(8, '0')
    })
    .join('') +
  '"'
const rep = (s, n) => s.repeat(n)

/**
 * A case: id, cat, on ('a' | 'b'), expect, why, and one of
 *   text(base) -> string | Buffer      whole hostile file from the benign base
 *   title / id / ref                   value put at a placeholder (already YAML)
 *   fs(file, dir, base)                makes the file system object itself
 * expect: accept  = must be read without an error about its encoding/syntax
 *         reject  = must end with a located, human error (never exit 0)
 *         either  = both are sound, as long as it is clean and bounded
 *         refer   = must be flagged as a reference to a goal that is not there
 * never: per kind of output (any, text, log, github, html, xml, csv, ics, md) the regex
 *         sources that must not match what is printed or written
 */
export const cases = []
const add = (c) =>
  cases.push({ on: 'b', expect: 'reject', ...c, never: Array.isArray(c.never) ? { any: c.never } : (c.never ?? {}) })
const enc = (id, expect, why, text, more = {}) => add({ id, cat: 'encoding', expect, why, text, ...more })
const bomb = (id, expect, why, text, more = {}) => add({ id, cat: 'bomb', expect, why, text, ...more })
const key = (id, expect, why, text, more = {}) => add({ id, cat: 'keys', expect, why, text, ...more })
const typ = (id, expect, why, text, more = {}) => add({ id, cat: 'types', expect, why, text, ...more })
const fsx = (id, expect, why, f, more = {}) => add({ id, cat: 'files', expect, why, fs: f, ...more })

// ---- 1. encoding ---------------------------------------------------------
enc('empty', 'reject', 'zero bytes', () => '')
enc('only-comments', 'reject', 'comments, no data', () => '# nothing here\n# at all\n')
enc('only-blank', 'reject', 'blank lines', () => '\n \n\n')
enc('bom-utf8', 'accept', 'UTF-8 with a byte order mark', (b) => '\ufeff' + b)
enc('bom-twice', 'either', 'two byte order marks', (b) => '\ufeff\ufeff' + b)
enc(
  'utf16le-bom',
  'either',
  'UTF-16 LE with BOM (Windows Notepad "Unicode")',
  (b) => Buffer.from('\ufeff' + b, 'utf16le'),
  { strictReject: true },
)
enc('utf16be-bom', 'either', 'UTF-16 BE with BOM', (b) => Buffer.from('\ufeff' + b, 'utf16le').swap16(), {
  strictReject: true,
})
enc('utf16le-nobom', 'either', 'UTF-16 LE without BOM', (b) => Buffer.from(b, 'utf16le'), { strictReject: true })
enc('invalid-utf8-ff', 'reject', 'byte 0xFF inside a value', (b) =>
  Buffer.concat([Buffer.from(b.trimEnd() + '\n    note: caf'), Buffer.from([0xff, 0xfe, 0x0a])]),
)
enc('invalid-utf8-latin1', 'reject', 'Latin-1 é (0xE9)', (b) =>
  Buffer.concat([Buffer.from(b.trimEnd() + '\n    note: caf'), Buffer.from([0xe9, 0x0a])]),
)
enc('invalid-utf8-overlong', 'reject', 'overlong slash C0 AF', (b) =>
  Buffer.concat([Buffer.from(b.trimEnd() + '\n    note: x'), Buffer.from([0xc0, 0xaf, 0x0a])]),
)
enc('invalid-utf8-cut', 'reject', 'file cut inside a 4-byte character', (b) =>
  Buffer.concat([Buffer.from(b.trimEnd() + '\n    note: x'), Buffer.from([0xf0, 0x9f, 0x98])]),
)
enc('nul-byte', 'reject', 'NUL inside a plain value', (b) => b.replace('Ana', 'A\0na'))
enc('nul-tail', 'reject', '4 KiB of NUL at the end (torn page after a power cut)', (b) =>
  Buffer.concat([Buffer.from(b), Buffer.alloc(4096)]),
)
enc(
  'raw-esc',
  'reject',
  'raw ESC byte in a plain value (not a YAML character)',
  (b) => b.replace('Ana', `A${ESC}[31mna`),
  { never: ['\\x1b\\[31m'] },
)
enc('crlf', 'accept', 'CRLF line ends', (b) => b.replace(/\n/g, '\r\n'))
enc('cr-only', 'either', 'CR line ends', (b) => b.replace(/\n/g, '\r'))
enc('mixed-eol', 'accept', 'LF and CRLF in turn', (b) =>
  b
    .split('\n')
    .map((l, i) => l + (i % 2 ? '\r\n' : '\n'))
    .join(''),
)
enc('no-final-newline', 'accept', 'no newline at the end', (b) => b.trimEnd())
enc('tab-indent', 'reject', 'tabs as indentation', (b) => b.replace(/^ {4}/gm, '\t').replace(/^ {2}- /gm, '\t- '))
enc('nbsp-indent', 'reject', 'no-break spaces as indentation', (b) => b.replace(/^ {4}/gm, '\u00a0\u00a0\u00a0\u00a0'))
enc(
  'bidi-value',
  'either',
  'right-to-left override in a value (Trojan Source)',
  (b) => b.replace('Ana', 'Ana \u202e\u2066 0001 :tegdub'),
  { never: ['\u202e'] },
)
enc('bidi-comment', 'either', 'right-to-left override in a comment', (b) => b.replace('# plan', '# \u202eplan'), {
  never: ['\u202e'],
})
enc('zero-width-ref', 'refer', 'goal id with a zero-width space', null, { ref: q('g\u200b1'), text: undefined })
enc('homoglyph-ref', 'refer', 'goal id with a Cyrillic letter that looks alike', null, {
  ref: q('\u0261' + '1'),
  text: undefined,
})
enc('line-separators', 'accept', 'U+2028, U+2029, U+0085 inside a quoted value', (b) =>
  b.replace('Ana', q('A\u2028n\u2029a\u0085!')),
)
enc('lone-surrogate', 'either', 'escape of half a surrogate pair', (b) => b.replace('Ana', '"\\ud800"'))
enc('wide-chars', 'accept', 'emoji families, CJK, combining marks before an error column', (b) =>
  b.replace('Ana', '"👩‍👩‍👧‍👦 株式会社 e\u0301"'),
)

// ---- 2. size, depth, expansion -------------------------------------------
const laughs = (levels, width) => {
  let s = 'x0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n'
  for (let i = 1; i < levels; i++)
    s += `x${i}: &x${i} [${Array(width)
      .fill('*x' + (i - 1))
      .join(', ')}]\n`
  return s
}
bomb('alias-bomb-1e9', 'reject', 'nine levels of ten aliases: 10^9 leaves', (b) => b + laughs(9, 10))
bomb('alias-bomb-maps', 'reject', 'the same with maps', (b) => {
  let s = 'y0: &y0 {a: lol, b: lol, c: lol, d: lol, e: lol, f: lol, g: lol, h: lol, i: lol, j: lol}\n'
  for (let i = 1; i < 9; i++) s += `y${i}: &y${i} {${[...'abcdefghij'].map((k) => `${k}: *y${i - 1}`).join(', ')}}\n`
  return b + s
})
bomb(
  'alias-under-limit',
  'either',
  '99 aliases of a 10^4 element list: below a count of 100',
  (b) => b + 'w: &w [' + Array(10000).fill('lol').join(', ') + ']\nv: [' + Array(99).fill('*w').join(', ') + ']\n',
)
bomb('merge-bomb', 'either', 'chain of 400 merge keys, each with two sources', (b) => {
  let s = 'm0: &m0 {k0: 1}\n'
  for (let i = 1; i <= 400; i++) s += `m${i}: &m${i} {<<: [*m${i - 1}, *m${i - 1}], k${i}: 1}\n`
  return b + s
})
bomb('alias-self', 'reject', 'anchor that holds itself', (b) => b + 'loop: &loop [*loop]\n')
bomb('alias-map-cycle', 'reject', 'map that is its own value', (b) => b + 'cyc: &cyc\n  me: *cyc\n')
bomb('alias-undefined', 'reject', 'alias without an anchor', (b) => b.replace('Ana', '*nobody'))
bomb('deep-flow-seq-100k', 'reject', '100,000 nested [', (b) => b + 'deep: ' + rep('[', 1e5) + rep(']', 1e5) + '\n')
bomb('deep-flow-seq-5k', 'reject', '5,000 nested [', (b) => b + 'deep: ' + rep('[', 5e3) + rep(']', 5e3) + '\n')
bomb(
  'deep-flow-map-100k',
  'reject',
  '100,000 nested {a:',
  (b) => b + 'deep: ' + rep('{a: ', 1e5) + '1' + rep('}', 1e5) + '\n',
)
bomb('deep-block-seq-100k', 'reject', '100,000 "- " on one line', (b) => b + 'deep:\n' + rep('- ', 1e5) + 'x\n')
bomb('deep-block-map-2k', 'reject', '2,000 levels of indentation', (b) => {
  let s = 'deep:\n'
  for (let i = 1; i <= 2000; i++) s += rep(' ', i) + 'a:\n'
  return b + s + rep(' ', 2001) + 'x\n'
})
bomb('deep-unclosed-100k', 'reject', '100,000 [ never closed', (b) => b + 'deep: ' + rep('[', 1e5) + '\n')
bomb(
  'wide-200k',
  'either',
  '200,000 tactics',
  (b) =>
    b +
    Array.from({ length: 2e5 }, (_, i) => `  - {id: w${i}, title: T${i}, goal: g1, owner: A, budget: 1}\n`).join(''),
)
bomb('long-line-20m', 'either', 'one value of 20 MB', (b) => b.replace('Ana', rep('A', 2e7)))
bomb(
  'error-flood-50k',
  'reject',
  '50,000 findings in one file',
  (b) => b + Array.from({ length: 5e4 }, (_, i) => `  - {id: t1, title: "", goal: no${i}, budget: "x"}\n`).join(''),
)
bomb('syntax-flood-20k', 'reject', '20,000 lines each with a syntax error', (b) => b + rep('  a: b: c\n', 2e4))
bomb('docs-10k', 'reject', '10,000 documents in one stream', () => rep('---\na: 1\n', 1e4))
bomb(
  'anchors-100k',
  'either',
  '100,000 anchors and aliases',
  (b) => b + 'n:\n' + Array.from({ length: 1e5 }, (_, i) => `  - &n${i} ${i}\n  - *n${i}\n`).join(''),
)
bomb('unclosed-quote-1m', 'reject', 'quote never closed, 1 MB follows', (b) => b + 'z: "' + rep('lorem ipsum\n', 9e4))
bomb('long-key-1m', 'reject', 'key of 1 MB', (b) => b + rep('k', 1e6) + ': 1\n')
bomb('colons-200k', 'either', '"a: " 200,000 times in one flow', (b) => b + 'z: {' + rep('a,', 2e5) + '}\n')
bomb('spaces-regex', 'either', '200,000 spaces before one letter (backtracking on \\s+$)', null, {
  on: 'a',
  text: undefined,
  title: q(rep(' ', 2e5) + 'x'),
})
bomb('digits-regex', 'either', '100,000 digits then a letter (backtracking on number patterns)', null, {
  on: 'a',
  text: undefined,
  title: q('increase leads by ' + rep('1', 1e5) + 'x'),
})
bomb('words-regex', 'either', '"a a a …!" 50,000 words (backtracking on (\\w+\\s?)+$)', null, {
  on: 'a',
  text: undefined,
  title: q(rep('a ', 5e4) + '!'),
})

// ---- 3. keys -------------------------------------------------------------
key('proto-key', 'reject', '__proto__ as a key', (b) => b + '__proto__:\n  polluted: yes-it-is\n  version: 1\n')
key(
  'proto-in-item',
  'reject',
  '__proto__ inside a tactic, to fake its owner',
  (b) => b.replace('    owner: Ana\n', '') + '    __proto__: {owner: Ghost}\n',
)
key(
  'constructor-key',
  'reject',
  'constructor.prototype as keys',
  (b) => b + 'constructor:\n  prototype:\n    polluted: yes-it-is\n',
)
for (const w of ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', 'length'])
  key('ref-' + w, 'refer', `tactic whose goal is "${w}": a plain-object index would find it`, null, {
    ref: w,
    text: undefined,
  })
key('id-proto', 'either', 'a goal whose id really is __proto__', null, {
  on: 'a',
  both: true,
  id_: '__proto__',
  ref: '__proto__',
  text: undefined,
})
key('dup-key', 'reject', 'same key twice', (b) => b + '    owner: Bob\n')
key('dup-key-styles', 'reject', 'same key, plain and quoted', (b) => b + '    "owner": Bob\n')
key('dup-top', 'reject', 'top-level key twice: the second list hides the first', (b) => b + 'tactics: []\n')
key(
  'merge-key',
  'either',
  'merge key << from an anchor',
  (b) => b + '  - &base {id: t2, title: X, goal: g1, owner: A, budget: 1}\n  - <<: *base\n    id: t3\n',
)
key('merge-nonmap', 'reject', 'merge key with a scalar', (b) => b + '    <<: 5\n')
key('complex-key', 'reject', 'a list as a key', (b) => b + '? [a, b]\n: c\n')
key('nonstring-keys', 'either', 'null, true, 1 and 1.0 as keys', (b) => b + 'null: a\ntrue: b\n1: c\n"1": d\n')
key('nfc-nfd', 'refer', 'id in NFC, reference in NFD', null, {
  both: true,
  id_: q('caf\u00e9'),
  ref: q('cafe\u0301'),
  text: undefined,
})
key('case-ref', 'refer', 'reference differs in case only', null, { ref: 'G1', text: undefined })

// ---- 4. types ------------------------------------------------------------
typ(
  'norway',
  'either',
  'NO, yes, on, off, y, n as values',
  (b) => b + '    country: NO\n    live: yes\n    paid: off\n',
)
typ('date-impossible', 'reject', '30 February', (b) => b + '    start: 2026-02-30\n')
typ('date-short', 'reject', '2026-1-5', (b) => b + '    start: 2026-1-5\n')
typ('octal', 'reject', '0123 and 0o17 as a budget', (b) => b.replace('1200', '0123'))
typ('sexagesimal', 'reject', '190:20:30 as a budget', (b) => b.replace('1200', '190:20:30'))
typ('inf', 'reject', '.inf as a budget', (b) => b.replace('1200', '.inf'))
typ('nan', 'reject', '.nan as a budget', (b) => b.replace('1200', '.nan'))
typ('overflow', 'reject', '1e999 as a budget', (b) => b.replace('1200', '1e999'))
typ('bigint', 'either', '9007199254740993: not exact in a double', (b) => b.replace('1200', '9007199254740993'))
typ('negative', 'reject', 'budget below zero', (b) => b.replace('1200', '-1'))
typ('grouped', 'reject', '1,200 and 1_200 as a budget', (b) => b.replace('1200', '1_200'))
typ('tag-unknown', 'reject', 'tag nobody knows', (b) => b.replace('1200', '!mystery 1200'))
typ('tag-js-function', 'reject', '!!js/function', (b) =>
  b.replace('Ana', "!!js/function \"function(){ require('fs').writeFileSync('PWNED','x') }\""),
)
typ('tag-python', 'reject', '!!python/object/apply:os.system', (b) =>
  b.replace('Ana', '!!python/object/apply:os.system ["touch PWNED"]'),
)
typ('tag-binary', 'reject', '!!binary', (b) => b.replace('Ana', '!!binary SGVsbG8='))
typ('tag-set-omap', 'reject', '!!set and !!omap', (b) => b + '    tags: !!set {a, b}\n')
typ('tag-str-abuse', 'either', '!!str 1200 as a budget', (b) => b.replace('1200', '!!str 1200'))
typ('yaml11-directive', 'either', '%YAML 1.1: NO turns into false', (b) => '%YAML 1.1\n---\n' + b + '    country: NO\n')
typ('yaml99-directive', 'either', '%YAML 9.9', (b) => '%YAML 9.9\n---\n' + b)
typ(
  'multi-doc',
  'reject',
  'two documents: the second must not be dropped in silence',
  (b) => b + '---\n' + b.replace('t1', 't2'),
)
typ('doc-end-tail', 'reject', 'text after "..."', (b) => b + '...\ntactics: []\n')
typ('top-scalar', 'reject', 'the whole file is a word', () => 'hello\n')
typ('top-list', 'reject', 'the whole file is a list', () => '- a\n- b\n')
typ('top-null', 'reject', 'the whole file is ~', () => '~\n')
typ(
  'json-in-yaml',
  'accept',
  'JSON text',
  () =>
    '{"mplan": 1, "tactics": [{"id": "t1", "title": "Monthly webinar", "goal": "g1", "owner": "Ana", "budget": 1200}]}\n',
)
typ('git-conflict', 'reject', 'conflict markers left in the file', (b) =>
  b.replace('    owner: Ana\n', '<<<<<<< HEAD\n    owner: Ana\n=======\n    owner: Bob\n>>>>>>> other\n'),
)
typ('template-left', 'reject', 'an unrendered {{ placeholder }}', (b) => b.replace('Ana', '{{ owner }}'))
typ(
  'html-page',
  'reject',
  'an HTML error page saved as YAML',
  () => '<!DOCTYPE html>\n<html><body>404: Not Found</body></html>\n',
)
typ('binary-png', 'reject', 'a PNG header and noise', () => {
  const r = Buffer.alloc(4096)
  let s = 1
  for (let i = 0; i < r.length; i++) {
    s = (s * 1103515245 + 12345) & 0x7fffffff
    r[i] = s >> 16
  }
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), r])
})

// ---- 5. files ------------------------------------------------------------
const rm = (f) => fs.rmSync(f, { force: true, recursive: true })
fsx('fifo', 'reject', 'a named pipe with no writer', (f) => execFileSync('mkfifo', [f]))
fsx('directory', 'reject', 'a directory under the file name', (f) => fs.mkdirSync(f))
fsx(
  'unreadable',
  'reject',
  'mode 000 (run as a plain user)',
  (f, d, b) => {
    fs.writeFileSync(f, b)
    fs.chmodSync(f, 0)
  },
  { needs: 'not-root' },
)
fsx('missing', 'reject', 'no such file', () => {})
fsx('dangling-link', 'reject', 'symbolic link to nothing', (f) => fs.symlinkSync('nowhere.yaml', f))
fsx('link-loop', 'reject', 'symbolic link to itself', (f) => fs.symlinkSync(path.basename(f), f))
fsx('link-outside', 'either', 'symbolic link out of the project', (f) => fs.symlinkSync('/etc/passwd', f), {
  never: ['root:x:0'],
})
fsx('link-dev-zero', 'reject', 'symbolic link to /dev/zero: never ends', (f) => fs.symlinkSync('/dev/zero', f))
fsx('socket', 'reject', 'a socket', (f) => {
  try {
    execFileSync(
      process.execPath,
      ['-e', 'require("net").createServer().listen(process.argv[1],()=>process.kill(process.pid,"SIGKILL"))', f],
      { stdio: 'ignore' },
    )
  } catch {
    /* killed on purpose */
  }
})
fsx(
  'proc-file',
  'either',
  'link to /proc/self/environ: size 0, has content, may hold secrets',
  (f) => fs.symlinkSync('/proc/self/environ', f),
  { never: ['PATH=/'] },
)

// ---- 6. text that other programs read ------------------------------------
// Each payload stands in the title of the goal (case id t-…), in the reference
// to a goal that is not there (r-…), as an unknown key (k-…) and as a key given
// twice (d-…): the places from which a tool echoes text.
export const payloads = {
  // terminals (raw control bytes must not come out of any format)
  'esc-clear': [`${ESC}[2J${ESC}[1;1Hall good`, { any: ['\\x1b'] }],
  'esc-title': [`${ESC}]0;PWNED\x07x`, { any: ['\\x1b', '\\x07'] }],
  'esc-clipboard': [`${ESC}]52;c;UFdORUQ=\x07x`, { any: ['\\x1b'] }],
  'esc-link': [`${ESC}]8;;http://evil.invalid${ESC}\\ok${ESC}]8;;${ESC}\\`, { any: ['\\x1b'] }],
  'c1-csi': ['\u009b31mred', { any: ['\\u009b'] }],
  'cr-overwrite': ['x\r0 problems, all valid', { text: ['\\r0 problems'], md: ['\\r0 problems'] }],
  backspace: ['bad\b\b\bok!', { any: ['\\x08'] }],
  'bidi-swap': ['user\u202e\u2066 0001 :tegdub\u2069', { text: ['\\u202e'], html: ['\\u202e'], md: ['\\u202e'] }],
  'invisible-tags': ['ok\u{e0068}\u{e0069}\u200b', { text: ['[\\u{e0000}-\\u{e007f}]'] }],
  // GitHub's runner reads every line of a step's output, in every format:
  // "::cmd::" after leading blanks, and the old "##[cmd]" anywhere in a line
  'gh-newline': ['x\n::error file=pwn.js,line=1::PWNED', { text: ['^\\s*::error file=pwn'] }],
  'gh-indent': ['x\n   ::set-output name=pwn::1', { text: ['^\\s*::set-output'] }],
  'gh-mid': ['see ##[set-output name=pwn]1', { log: ['##\\[set-output'] }],
  'gh-old': ['x\n##[error]PWNED', { log: ['##\\[error\\]PWNED'] }],
  'gh-percent': ['x%0A::error::PWNED', { github: ['x%0A::error::PWNED'] }],
  'gh-stop': ['x\n::stop-commands::tok', { text: ['^\\s*::stop-commands'] }],
  'gh-prop': ['a,b:c,title=PWNED', {}],
  azure: ['x\n##vso[task.setvariable variable=pwn]1', { log: ['##vso\\[task'] }],
  'gitlab-section': [`section_start:1:pwn\r${ESC}[0KPWNED`, { any: ['\\x1b'] }],
  // HTML
  'html-script': ['<script>alert("PWNED")</script>', { html: ['<script>alert'], md: ['<script>alert'] }],
  'html-attr': ['" onmouseover="alert(1)" x="', { html: ['" onmouseover="alert'] }],
  'html-attr1': ["' onmouseover='alert(1)' x='", { html: ["' onmouseover='alert"] }],
  'html-img': ['<img src=x onerror=alert(1)>', { html: ['<img src=x onerror'], md: ['<img src=x onerror'] }],
  'html-svg': ['<svg onload=alert(1)>', { html: ['<svg onload'] }],
  'html-endtag': ['</title></style></script></textarea>--><b>x', { html: ['</script></textarea>'] }],
  'html-json': ['</script><script>alert(1)//', { html: ['</script><script>alert'] }],
  'html-entity': ['&lt;b&gt; &amp; &#x3c;script&#x3e;', { html: ['[^;]&lt;b&gt;'] }],
  'url-js': ['javascript:alert(1)', { html: ['(href|src)\\s*=\\s*["\']?\\s*javascript:'], md: ['\\]\\(javascript:'] }],
  'url-data': [
    'data:text/html,<script>alert(1)</script>',
    { html: ['(href|src)\\s*=\\s*["\']?\\s*data:text', '<script>alert'] },
  ],
  'css-break': [
    'red;}body{background:url(//evil.invalid)',
    { html: ['style\\s*=\\s*"[^"]*red;\\}', '<style[^>]*>[^<]*red;\\}'] },
  ],
  // XML (JUnit, Checkstyle)
  'xml-cdata': [']]><pwn/>&xxe;', { xml: ['\\]\\]><pwn/>', '&xxe;'] }],
  'xml-control': ['a\x01\x0b\ufffe b', { xml: ['\\x01', '\\x0b', '\\ufffe'], text: ['\\x01', '\\x0b'] }],
  // spreadsheets
  'csv-cmd': ["=cmd|' /C calc'!A0", { csv: ['(^|[,;\\t])"?=cmd'] }],
  'csv-plus': ['+1+cmd|x', { csv: ['(^|[,;\\t])"?\\+1\\+cmd'] }],
  'csv-minus': ['-1+cmd|x', { csv: ['(^|[,;\\t])"?-1\\+cmd'] }],
  'csv-at': ['@SUM(1+1)', { csv: ['(^|[,;\\t])"?@SUM'] }],
  'csv-tab': ['\t=HYPERLINK("http://evil.invalid")', { csv: ['(^|[,;])"?\\t=HYP'] }],
  'csv-wide': ['\uff1d1+1', { csv: ['(^|[,;])"?\\uff1d'] }],
  'csv-break': ['a",b\n"=1+1', { csv: ['^"=1'] }],
  // Markdown, calendars, templates, paths
  'md-table': ['a | b \\| c `d` | ', {}],
  'md-link': [
    '[click](javascript:alert(1)) ![x](http://evil.invalid/p.png)',
    { md: ['[^\\\\]\\]\\(javascript:', '[^\\\\]!\\[x\\]\\(http'] },
  ],
  'md-mention': ['@everyone closes #1 <!-- ', { md: ['[^\\\\]<!-- '] }],
  'ics-break': [
    'x\r\nEND:VEVENT\r\nATTENDEE:mailto:pwn@evil.invalid',
    { ics: ['^ATTENDEE:mailto:pwn', '^END:VEVENT\\r?\\nATTENDEE'] },
  ],
  'ics-long': ['é'.repeat(200) + ';,\\', { ics: ['^.{76,}$'] }],
  'js-separators': ['a\u2028b\u2029c', {}],
  'replace-dollar': ["$& $1 $` $' $$", {}],
  'tpl-js': ['${7*7} {{7*7}} <%= 7*7 %>', { any: ['\\b49\\b'] }],
  printf: ['%s %d %j %o %n %%', { any: ['\\bundefined\\b', '\\bNaN\\b'] }],
  'path-up': ['../../../../etc/passwd', { any: ['root:x:0'] }],
  'wide-cell': ['W'.repeat(5000), {}],
  zalgo: ['Z' + '\u0301'.repeat(300), {}],
}
for (const [k, [s, never]] of Object.entries(payloads)) {
  add({ id: 't-' + k, cat: 'echo', on: 'a', expect: 'accept', why: `title holds ${k}`, title: q(s), never })
  add({ id: 'r-' + k, cat: 'echo', on: 'b', expect: 'refer', why: `unknown goal named ${k}`, ref: q(s), never })
  add({
    id: 'k-' + k,
    cat: 'echo',
    on: 'b',
    expect: 'reject',
    why: `unknown key named ${k}`,
    text: (b) => b + '    ' + q(s) + ': 1\n',
    never,
  })
  add({
    id: 'd-' + k,
    cat: 'echo',
    on: 'b',
    expect: 'reject',
    why: `key named ${k}, twice`,
    text: (b) => b + '    ' + q(s) + ': 1\n    ' + q(s) + ': 2\n',
    never,
  })
}
// File and folder names as payloads: <case>/<name>/{a,b}
export const names = {
  'name-newline': 'x\n::error::PWNED',
  'name-esc': `x${ESC}[2J`,
  'name-dash': '--fix',
  'name-html': '<img src=x onerror=alert(1)>',
  'name-percent': 'a%0Ab c#d?e',
  'name-unicode': 'ｃｌｉｅｎｔ é 株',
  'name-quote': 'a"b\'c',
  'name-dots': '...',
  'name-backslash': 'a\\b',
  'name-glob': '[a]{b,c}*',
}
for (const [k, n] of Object.entries(names))
  add({
    id: k,
    cat: 'names',
    on: 'b',
    expect: 'refer',
    why: `folder named ${JSON.stringify(n)}`,
    sub: n,
    ref: 'nope',
    never:
      k === 'name-newline'
        ? { text: ['^\\s*::error::PWNED'] }
        : k === 'name-esc'
          ? { any: ['\\x1b'] }
          : k === 'name-html'
            ? { html: ['<img src=x onerror'] }
            : {},
  })

export function generate(out, o = {}) {
  const A = o.a ?? 'strategy.yaml',
    B = o.b ?? 'plan.yaml'
  const baseA = o.baseA ?? BASE_A,
    baseB = o.baseB ?? BASE_B
  const fill = (t, { title = 'Win 120 qualified leads by year end', id = 'g1', ref = 'g1' }) =>
    t.split('@@TITLE@@').join(title).split('@@ID@@').join(id).split('@@REF@@').join(ref)
  const list = [...cases]
  if (o.big) {
    const n = o.big * 1e6
    list.push({
      id: `big-comment-${o.big}m`,
      cat: 'bomb',
      on: 'b',
      expect: 'either',
      why: `${o.big} MB of comments`,
      never: {},
      big: ['# lorem ipsum dolor sit amet, consectetur adipiscing elit\n', n],
    })
    list.push({
      id: `big-list-${o.big}m`,
      cat: 'bomb',
      on: 'b',
      expect: 'reject',
      why: `${o.big} MB of tactics`,
      never: {},
      big: ['  - {id: b, title: T, goal: g1, owner: A, budget: 1}\n', n],
    })
  }
  fs.mkdirSync(out, { recursive: true })
  const manifest = []
  for (const c of list) {
    if (o.only && !o.only.includes(c.id)) continue
    const root = path.join(out, c.id)
    try {
      fs.chmodSync(path.join(root, c.on === 'a' ? A : B), 0o600)
    } catch {
      /* not there */
    }
    rm(root)
    const dir = c.sub ? path.join(root, c.sub) : root
    fs.mkdirSync(dir, { recursive: true })
    const fa = path.join(dir, A),
      fb = path.join(dir, B)
    const va = fill(baseA, { title: c.on === 'a' ? c.title : undefined, id: c.id_ })
    const vb = fill(baseB, { title: c.on === 'b' ? c.title : undefined, ref: c.ref })
    fs.writeFileSync(fa, va)
    fs.writeFileSync(fb, vb)
    const hostile = c.on === 'a' ? fa : fb,
      base = c.on === 'a' ? va : vb
    if (c.text) fs.writeFileSync(hostile, c.text(base))
    if (c.fs) {
      rm(hostile)
      c.fs(hostile, dir, base)
    }
    if (c.big) {
      const [line, n] = c.big
      const chunk = Buffer.from(line.repeat(Math.max(1, Math.floor(1e6 / line.length))))
      const fd = fs.openSync(hostile, 'w')
      fs.writeSync(fd, base)
      for (let w = 0; w < n; w += chunk.length) fs.writeSync(fd, chunk)
      fs.closeSync(fd)
    }
    manifest.push({
      id: c.id,
      cat: c.cat,
      expect: c.expect,
      why: c.why,
      dir: path.relative(out, dir),
      hostile: path.relative(out, hostile),
      never: c.never,
      ...(c.needs ? { needs: c.needs } : {}),
    })
  }
  fs.writeFileSync(path.join(out, 'manifest.json'), JSON.stringify({ a: A, b: B, cases: manifest }, null, 1) + '\n')
  return manifest
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fs.realpathSync(new URL(import.meta.url))) {
  const o = {}
  const v = process.argv.slice(2)
  for (let i = 0; i < v.length; i++) {
    const k = v[i]
    if (k === '--list') o.list = true
    else if (k === '--out') o.out = v[++i]
    else if (k === '--a') o.a = v[++i]
    else if (k === '--b') o.b = v[++i]
    else if (k === '--base-a') o.baseA = fs.readFileSync(v[++i], 'utf8')
    else if (k === '--base-b') o.baseB = fs.readFileSync(v[++i], 'utf8')
    else if (k === '--big') o.big = Number(v[++i])
    else if (k === '--only') o.only = v[++i].split(',')
    else {
      console.error('unknown argument ' + k)
      process.exit(2)
    }
  }
  if (o.list) {
    for (const c of cases) console.log(`${c.id}\t${c.cat}\t${c.expect}\t${c.why}`)
    process.exit(0)
  }
  if (!o.out) {
    console.error(
      'usage: node gen.mjs --out DIR [--a NAME] [--b NAME] [--base-a FILE] [--base-b FILE] [--big MB] [--only ids] [--list]',
    )
    process.exit(2)
  }
  const m = generate(o.out, o)
  console.log(`${m.length} cases in ${o.out}`)
}
