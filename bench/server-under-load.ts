import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { join } from 'node:path'

export type ToServe =
  | {
      readonly kind: 'remit'
      readonly data: string
      readonly port: number
      readonly foundations: string
      /** A PostgreSQL database; SQLite in the data folder without it. */
      readonly database?: string
    }
  | { readonly kind: 'bare'; readonly pages: readonly { readonly path: string; readonly body: string }[] }

export interface ServerUnderLoad {
  readonly url: string
  /** Asks for a page a number of times; processor time of the server, in microseconds a page. */
  pageTime_us(path: string, requests: number, cookie?: string): Promise<number>
  stop(): Promise<void>
}

const connections = 4

export async function serverUnderLoad(toServe: ToServe): Promise<ServerUnderLoad> {
  // Without our own arguments: the launcher's watch over this process would let go of the child's channel.
  const child = fork(join(import.meta.dirname, 'served.ts'), { execArgv: [] })
  child.send(toServe)
  const [port]: number[] = await once(child, 'message')
  const url = `http://localhost:${port}`
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    url,
    async pageTime_us(path, requests, cookie = '') {
      const before = await processorTime_us(child)
      let left = requests
      const ask = async () => {
        while (left > 0) {
          left -= 1
          await pageFrom(`${url}${path}`, agent, cookie)
        }
      }
      await Promise.all(Array.from({ length: connections }, ask))
      return ((await processorTime_us(child)) - before) / requests
    },
    async stop() {
      agent.destroy()
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function processorTime_us(child: ChildProcess): Promise<number> {
  child.send('processor time')
  const [usage]: NodeJS.CpuUsage[] = await once(child, 'message')
  if (usage === undefined) throw new Error('The server does not tell its processor time')
  return usage.user + usage.system
}

function pageFrom(address: string, agent: Agent, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answered with ${answer.statusCode}`))
      answer.on('error', reject)
      answer.on('end', resolve)
      answer.resume()
    }).on('error', reject)
  })
}
