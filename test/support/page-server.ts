import { createServer } from 'node:http'
import { assets } from '../../src/adapters/web/assets.ts'
import { everyPage } from './page-fixtures.ts'

export interface PageServer {
  /** The names of all pages. */
  readonly names: readonly string[]
  urlOf(name: string): string
  close(): void
}

/** Serves the pages of the fixtures with their real style, scripts and policy, for a browser to look at. */
export async function servePages(): Promise<PageServer> {
  const made = assets()
  const pages = everyPage(made.links)
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const asset = path.startsWith('/assets/') ? made.respond(path.slice('/assets/'.length)) : undefined
    const page = pages[path.slice(1)]
    response.statusCode = asset === undefined && page === undefined ? 404 : 200
    response.setHeader('Content-Security-Policy', "default-src 'self'; script-src 'self'; style-src 'self'")
    response.setHeader('Content-Type', asset?.type ?? 'text/html; charset=utf-8')
    response.end(asset?.body ?? String(page ?? ''))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    names: Object.keys(pages),
    urlOf: (name) => `http://127.0.0.1:${address.port}/${name}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
