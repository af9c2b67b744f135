#!/usr/bin/env node
import { spawn, spawnSync } from 'node:child_process'
// Is a file that a command rewrites always whole? Plain node; Linux.
//   node crash.mjs --file OLD --work DIR [--name plan.yaml] [--kill 1000] [--step] [--disk] [--sig SIGKILL]
//                  -- CMD ARG… with {f}
// --kill N  runs until N of them were ended by the signal at a random moment (seeded; at most 5 N)
// --step    needs strace: ends the run at every file system call of the main
//           thread after the target is first opened, then fails each with ENOSPC and EIO
// --disk    needs root (tmpfs): a disk with 0, 4, 8 KiB free
// After each run the file must be byte for byte the old or the new text.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const o = { name: 'plan.yaml', sig: 'SIGKILL', seed: 1 }
const av = process.argv.slice(2)
let cmd = []
for (let i = 0; i < av.length; i++) {
  if (av[i] === '--') {
    cmd = av.slice(i + 1)
    break
  }
  const k = av[i].slice(2)
  if (['step', 'disk'].includes(k)) o[k] = true
  else o[k] = av[++i]
}
const old = fs.readFileSync(o.file)
let dir = path.resolve(o.work)
fs.mkdirSync(dir, { recursive: true })
const keepers = new Set(fs.readdirSync(dir))
let f = path.join(dir, o.name)
const argv = () => cmd.map((x) => x.split('{f}').join(f))
const reset = () => {
  for (const e of fs.readdirSync(dir))
    if (!keepers.has(e)) fs.rmSync(path.join(dir, e), { recursive: true, force: true })
  fs.writeFileSync(f, old)
}
const extra = () => fs.readdirSync(dir).filter((e) => !keepers.has(e) && e !== o.name && e !== 'filler').length
reset()
const ts = []
let neu
for (let i = 0; i < 3; i++) {
  reset()
  const t = performance.now()
  const r = spawnSync(argv()[0], argv().slice(1), { cwd: dir })
  ts.push(performance.now() - t)
  if (i === 0 && r.status !== 0) console.error('baseline exit', r.status, String(r.stderr).slice(0, 300))
}
neu = fs.readFileSync(f)
const T = ts.sort((a, b) => a - b)[1]
if (neu.equals(old)) {
  console.error('the command changes nothing: no test')
  process.exit(2)
}
const tally = () => ({ runs: 0, old: 0, new: 0, empty: 0, torn: 0, missing: 0, tempLeft: 0, liedOk: 0 })
const judge = (c, code) => {
  c.runs++
  let b
  try {
    b = fs.readFileSync(f)
  } catch {
    c.missing++
    return
  }
  if (b.equals(old)) c.old++
  else if (b.equals(neu)) c.new++
  else {
    if (b.length === 0) c.empty++
    else c.torn++
    if (code === 0) c.liedOk++
  }
  if (extra()) c.tempLeft++
}
const out = { command: cmd.join(' '), bytes: [old.length, neu.length], ms: Math.round(T) }
if (o.kill) {
  let x = Number(o.seed) || 1
  const rnd = () => {
    x ^= x << 13
    x >>>= 0
    x ^= x >>> 17
    x ^= x << 5
    x >>>= 0
    return x / 2 ** 32
  }
  const c = tally()
  let ended = 0,
    span = T // span follows the machine's load
  const most = Number(o.kill) * 5
  while (ended < Number(o.kill) && c.runs < most) {
    reset()
    const t0 = performance.now()
    await new Promise((done) => {
      const p = spawn(argv()[0], argv().slice(1), { cwd: dir, detached: true, stdio: 'ignore' })
      const t = setTimeout(
        () => {
          try {
            process.kill(-p.pid, o.sig)
          } catch {
            /* done already */
          }
        },
        span * (0.5 + 0.6 * rnd()),
      )
      p.on('exit', (code, sig) => {
        clearTimeout(t)
        if (sig || code > 128) ended++
        else span = 0.8 * span + 0.2 * (performance.now() - t0)
        judge(c, code)
        done()
      })
    })
  }
  out.kill = { signal: o.sig, ended, ...c }
}
if (o.step) {
  const SET =
    'openat,open,creat,write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,rename,renameat2,unlink,fchmod,copy_file_range,sendfile'
  reset()
  const log = path.join(os.tmpdir(), `crash-${process.pid}.st`)
  spawnSync('strace', ['-f', '-o', log, '-e', `trace=${SET}`, ...argv()], { cwd: dir })
  const n = {}
  const steps = []
  let seen = false
  for (const l of fs.readFileSync(log, 'utf8').split('\n')) {
    const m = /^(\d+)\s+(\w+)\(/.exec(l)
    if (!m) continue
    const k = m[1] + ' ' + m[2]
    n[k] = (n[k] ?? 0) + 1
    if (l.includes(o.name)) seen = true
    if (seen) steps.push([m[2], n[k], l.slice(0, 120)])
  }
  fs.rmSync(log, { force: true })
  for (const [label, inj] of [
    ['step-kill', 'signal=KILL'],
    ['step-ENOSPC', 'error=ENOSPC'],
    ['step-EIO', 'error=EIO'],
  ]) {
    const c = tally()
    const bad = []
    for (const [call, ord, text] of steps.slice(0, 120)) {
      if (label !== 'step-kill' && !/write|sync|rename|truncate|chmod|open/.test(call)) continue
      reset()
      const r = spawnSync(
        'strace',
        ['-f', '-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:${inj}:when=${ord}`, ...argv()],
        { cwd: dir, stdio: 'ignore', timeout: 60000 },
      )
      const b4 = c.old + c.new
      judge(c, r.status)
      if (c.old + c.new === b4) bad.push(`${call}#${ord}`)
    }
    out[label] = { ...c, bad: bad.slice(0, 8) }
  }
}
if (o.disk) {
  const mnt = path.join(os.tmpdir(), `crash-mnt-${process.pid}`)
  fs.mkdirSync(mnt)
  if (
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=' + (Math.ceil(old.length / 4096) + 40) * 4 + 'k', 'tmpfs', mnt])
      .status !== 0
  )
    out.disk = 'no right to mount'
  else
    try {
      for (const e of keepers)
        try {
          fs.cpSync(path.join(dir, e), path.join(mnt, e), { recursive: true, verbatimSymlinks: true })
        } catch {
          /* */
        }
      dir = mnt
      f = path.join(dir, o.name)
      for (const e of fs.readdirSync(mnt)) keepers.add(e)
      for (const free of [0, 4, 8, 16]) {
        reset()
        try {
          fs.writeFileSync(path.join(mnt, 'filler'), Buffer.alloc(64 << 20))
        } catch {
          /* full */
        }
        if (free)
          fs.truncateSync(
            path.join(mnt, 'filler'),
            Math.max(0, fs.statSync(path.join(mnt, 'filler')).size - free * 1024),
          )
        const r = spawnSync(argv()[0], argv().slice(1), { cwd: dir })
        const c = tally()
        judge(c, r.status)
        out[`disk-${free}k-free`] = {
          exit: r.status ?? r.signal,
          size: (() => {
            try {
              return fs.statSync(f).size
            } catch {
              return null
            }
          })(),
          state: ['old', 'new', 'empty', 'torn', 'missing'].find((k) => c[k]),
          liedOk: c.liedOk,
          tempLeft: c.tempLeft,
          stack: /^\s+at .+:\d+:\d+/m.test(String(r.stderr)),
        }
      }
    } finally {
      spawnSync('umount', [mnt])
      try {
        fs.rmdirSync(mnt)
      } catch {
        /* */
      }
    }
}
console.log(JSON.stringify(out, null, 1))
