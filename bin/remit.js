#!/usr/bin/env node
// Plain JavaScript, so that any Node from 20 on can start it. Under Node 26 it becomes the program itself;
// under an older one it hands over to the Node 26 that npm installed beside it.

import { fileURLToPath } from 'node:url'
import { isProjectNode, runUnderProjectNode } from './project-node.js'

if (isProjectNode()) await import('../src/main.ts')
else runUnderProjectNode([fileURLToPath(import.meta.url), ...process.argv.slice(2)])
