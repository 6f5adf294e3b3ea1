#!/usr/bin/env node
// `node bin/node26.js <arguments>` is `node <arguments>` with the project's own Node.

import { runUnderProjectNode } from './project-node.js'

runUnderProjectNode(process.argv.slice(2))
