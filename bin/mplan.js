#!/usr/bin/env node
const { enableCompileCache } = require('node:module')
if (enableCompileCache) enableCompileCache()
else require('./compiled.js').useCompiled()
require('../dist/main.js').start()
