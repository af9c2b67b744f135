// Checks the project in the current folder, and keeps what Node has compiled for it. Only the build does this.
const keep = require('./compiled.js').rememberCompiled()
process.argv.push('validate')
require('../dist/main.js').start().then(keep)
