// Loaded before the server by `node --import`: the clock of its machine is wrong by as many milliseconds as the file says that
// SKEW_FILE names, and jumps when the file changes. The server itself has no such setting.

import { readFileSync } from 'node:fs'

const file = process.env.SKEW_FILE
const looks_again_ms = 50
let skew_ms = 0
let looked_ms = Number.NEGATIVE_INFINITY

globalThis.Date = new Proxy(Date, {
  construct: (real, given: unknown[], type) =>
    Reflect.construct(real, given.length === 0 ? [skewed(real.now())] : given, type),
  get: (real, name) => (name === 'now' ? () => skewed(real.now()) : Reflect.get(real, name)),
})

function skewed(now_ms: number): number {
  if (file !== undefined && performance.now() - looked_ms > looks_again_ms) {
    looked_ms = performance.now()
    skew_ms = Number(readFileSync(file, 'utf8'))
  }
  return now_ms + skew_ms
}
