// Node 20 keeps no compiled code between runs. The build runs mplan once and keeps what was compiled beside each chunk
// of dist; V8 refuses what another version or other flags have made, and the chunk is compiled as ever.
const { readFileSync, writeFileSync } = require('node:fs')
const { wrap } = require('node:module')
const { dirname } = require('node:path')
const { Script } = require('node:vm')

const suffix = `.${process.versions.v8}-${process.platform}-${process.arch}.cache`
const loadAsEver = require.extensions['.js']

/** From now on, chunks start from what the build has compiled. */
exports.useCompiled = () => {
  require.extensions['.js'] = (module, path) => {
    const cachedData = read(path + suffix)
    if (cachedData) run(module, new Script(wrap(readFileSync(path, 'latin1')), { filename: path, cachedData }))
    else loadAsEver(module, path)
  }
}

/** From now on, chunks are remembered; returns a function that keeps beside each what has been compiled of it by then. */
exports.rememberCompiled = () => {
  const scripts = new Map()
  require.extensions['.js'] = (module, path) => {
    const script = new Script(wrap(readFileSync(path, 'latin1')), { filename: path })
    scripts.set(path, script)
    run(module, script)
  }
  return () => {
    for (const [path, script] of scripts) writeFileSync(path + suffix, script.createCachedData())
  }
}

function run(module, script) {
  const path = module.filename
  script
    .runInThisContext()
    .call(module.exports, module.exports, (id) => module.require(id), module, path, dirname(path))
}

function read(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
