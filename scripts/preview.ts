// Takes a picture of every page from the fixtures, narrow and wide, light and dark: `node scripts/preview.ts [names…]`.
// The pictures stand in build/preview/, to be looked at.

import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { assets } from '../src/adapters/web/assets.ts'
import { openBrowser } from '../test/support/browser.ts'
import { everyPage } from '../test/support/page-fixtures.ts'

const folder = join(import.meta.dirname, '..', 'build', 'preview')
const made = assets()
const pages = everyPage(made.links)
const asked = process.argv.slice(2)
const names = asked.length === 0 ? Object.keys(pages) : asked

const server = createServer((request, response) => {
  const path = request.url ?? '/'
  const asset = path.startsWith('/assets/') ? made.respond(path.slice('/assets/'.length)) : undefined
  const page = pages[path.slice(1)]
  response.setHeader('Content-Security-Policy', "default-src 'self'")
  response.setHeader('Content-Type', asset?.type ?? 'text/html; charset=utf-8')
  response.end(asset?.body ?? String(page ?? ''))
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
const address = server.address()
const port = typeof address === 'object' && address !== null ? address.port : 0

await mkdir(folder, { recursive: true })
const browser = await openBrowser()
for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, timezoneId: 'Europe/Paris' })
    const page = await context.newPage()
    for (const name of names) {
      page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()))
      await page.goto(`http://127.0.0.1:${port}/${name}`)
      await page.evaluate('document.fonts.ready.then(() => undefined)')
      const overflow = Number(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      )
      if (overflow > 0) console.error(`${name} at ${width}: ${overflow} pixels too wide`)
      await page.screenshot({
        path: join(folder, `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
        animations: 'disabled',
      })
      page.removeAllListeners('console')
    }
    await context.close()
  }
}
await browser.close()
server.close()
