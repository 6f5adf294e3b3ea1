import { createServer } from 'node:net'

const tries = 50

/**
 * A port that nobody listens on at this moment. It lies below those that Linux hands to outgoing connections (32768 and up):
 * one of these could take it while a test has its server down.
 */
export async function freePort(): Promise<number> {
  for (let count = 0; count < tries; count += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
  }
  throw new Error(`No port was free in ${tries} tries`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}
