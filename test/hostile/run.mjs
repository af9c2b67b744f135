#!/usr/bin/env node
import { spawn } from 'node:child_process'
import crypto from 'node:crypto'
// Runs one command over a generated corpus and classifies every outcome.
//   node run.mjs --in CORPUS --json out.json [--ms 20000] [--mb 2048] [--stdin]
//                [--only a,b] [--cat echo] [--on b] [--user N] [--kind text|github|html|xml|csv|ics|md|json] -- CMD ARG… with {f} {dir} {a} {b} {out}
// Outcome: ok | wrong-accept | wrong-reject | crash | hang | memory | inject | changed
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const o = { ms: 20000, mb: 2048, kind: 'text' }
const av = process.argv.slice(2)
let cmd = []
for (let i = 0; i < av.length; i++) {
  if (av[i] === '--') {
    cmd = av.slice(i + 1)
    break
  }
  const k = av[i].slice(2)
  if (['stdin', 'writes', 'quiet'].includes(k)) o[k] = true
  else o[k] = av[++i]
}
const man = JSON.parse(fs.readFileSync(path.join(o.in, 'manifest.json'), 'utf8'))
const STACK =
  /^\s+at .+(:\d+:\d+\)?|\(native\))$|Traceback \(most recent call last\)|FATAL ERROR|Maximum call stack|RangeError|TypeError|ReferenceError|UnhandledPromise|node:internal|RecursionError|Oops! Something went wrong/m
const hwm = (pid) => {
  let kb = 0
  try {
    kb = Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
  try {
    for (const t of fs.readdirSync(`/proc/${pid}/task`))
      for (const c of fs.readFileSync(`/proc/${pid}/task/${t}/children`, 'utf8').trim().split(/\s+/).filter(Boolean))
        kb += hwm(c)
  } catch {
    /* gone */
  }
  return kb
}
const ticks = (pid) => {
  try {
    const t = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    let n = Number(t[11]) + Number(t[12])
    for (const c of fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean))
      n += ticks(c)
    return n
  } catch {
    return 0
  }
}
const digest = (f) => {
  try {
    const st = fs.lstatSync(f)
    if (!st.isFile() || st.size > 5e7 || !(st.mode & 0o400)) return null
    return crypto.createHash('sha1').update(fs.readFileSync(f)).digest('hex')
  } catch {
    return null
  }
}

function once(c) {
  return new Promise((done) => {
    const f = path.resolve(o.in, c.hostile),
      dir = path.resolve(o.in, c.dir)
    const argv = cmd.map((x) =>
      x
        .split('{f}')
        .join(f)
        .split('{dir}')
        .join(dir)
        .split('{a}')
        .join(path.join(dir, man.a))
        .split('{b}')
        .join(path.join(dir, man.b))
        .split('{out}')
        .join(path.join(os.tmpdir(), 'mplan-out-' + process.pid)),
    )
    const before = digest(f),
      t0 = process.hrtime.bigint()
    const keep = []
    let bytes = 0,
      why = '',
      peak = 0,
      cpu = 0
    const p = spawn(argv[0], argv.slice(1), {
      cwd: dir,
      detached: true,
      stdio: [o.stdin ? 'pipe' : 'ignore', 'pipe', 'pipe'],
      uid: o.user ? Number(o.user) : undefined,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: 'true', HOME: os.tmpdir() },
    })
    p.on('error', (e) => {
      clearInterval(iv)
      done({ id: c.id, outcome: 'spawn-error', msg: String(e) })
    })
    if (o.stdin) {
      p.stdin.on('error', () => {})
      try {
        const s = fs.createReadStream(f)
        s.on('error', () => p.stdin.end())
        s.pipe(p.stdin)
        p.on('exit', () => s.destroy())
      } catch {
        p.stdin.end()
      }
    }
    const kill = (w) => {
      if (!why) {
        why = w
        try {
          process.kill(-p.pid, 'SIGKILL')
        } catch {
          /* gone */
        }
      }
    }
    const iv = setInterval(() => {
      peak = Math.max(peak, hwm(p.pid))
      cpu = Math.max(cpu, ticks(p.pid))
      if (peak / 1024 > o.mb) kill('memory')
      if (Number(process.hrtime.bigint() - t0) / 1e6 > o.ms) kill('hang')
    }, 15)
    const eat = (d) => {
      bytes += d.length
      if (keep.length < 400) keep.push(d)
    }
    p.stdout.on('data', eat)
    p.stderr.on('data', eat)
    p.on('close', (code, signal) => {
      clearInterval(iv)
      const ms = Number(process.hrtime.bigint() - t0) / 1e6,
        text = Buffer.concat(keep).toString('utf8')
      const r = {
        id: c.id,
        cat: c.cat,
        expect: c.expect,
        code,
        signal,
        ms: Math.round(ms),
        cpu: cpu * 10,
        mb: Math.round(peak / 1024),
        bytes,
      }
      // log rules ("##[cmd]") do not count inside a line that is itself a "::cmd::"
      const kinds = {
        github: ['any', 'text', 'github', 'log'],
        text: ['any', 'text', 'log'],
        json: ['any', 'json', 'log'],
      }[o.kind] ?? ['any', o.kind]
      const loose = o.kind === 'github' ? text.replace(/^\s*::.*$/gm, '') : text
      const hit = kinds
        .flatMap((k) => (c.never[k] ?? []).map((n) => [n, k === 'log' ? loose : text]))
        .find(([n, t]) => new RegExp(n, 'mu').test(t))?.[0]
      r.stack = STACK.test(text)
      r.located = /(:\d+:\d+|\bline \d+|\b\d+:\d+\b|line=\d+|at line)/i.test(text)
      r.changed = before !== null && digest(f) !== before
      r.pwned = fs.existsSync(path.join(dir, 'PWNED'))
      r.head = text.slice(0, 1500)
      r.outcome = why
        ? why
        : signal || code === 134
          ? 'crash'
          : r.pwned
            ? 'code-run'
            : hit
              ? 'inject'
              : r.stack
                ? 'crash'
                : r.changed && !o.writes
                  ? 'changed'
                  : c.expect === 'accept' && code !== 0
                    ? 'wrong-reject'
                    : (c.expect === 'reject' || c.expect === 'refer') && code === 0
                      ? 'wrong-accept'
                      : 'ok'
      if (hit) r.hit = hit
      done(r)
    })
  })
}
const res = []
for (const c of man.cases) {
  if (o.only && !o.only.split(',').includes(c.id)) continue
  if (o.cat && !o.cat.split(',').includes(c.cat)) continue
  if (o.on && !c.hostile.endsWith(o.on === 'a' ? man.a : man.b)) continue
  const r = await once(c)
  res.push(r)
  if (!o.quiet)
    console.log(
      `${r.id.padEnd(24)} ${String(r.expect).padEnd(7)} exit=${r.code ?? r.signal} ${String(r.ms).padStart(6)} ms ${String(r.cpu).padStart(6)} cpu ${String(r.mb).padStart(5)} MB ${String(r.bytes).padStart(9)} B ${r.outcome}${r.hit ? ' ' + r.hit : ''}${r.stack ? ' STACK' : ''}${r.located ? '' : ' unlocated'}`,
    )
}
if (o.json) fs.writeFileSync(o.json, JSON.stringify(res))
const sum = {}
for (const r of res) sum[r.outcome] = (sum[r.outcome] ?? 0) + 1
console.log(
  JSON.stringify({
    n: res.length,
    ...sum,
    slowest: Math.max(...res.map((r) => r.ms ?? 0)),
    mostMB: Math.max(...res.map((r) => r.mb ?? 0)),
  }),
)
