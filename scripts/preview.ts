// Takes a picture of every page of the fixtures, narrow and wide, light and dark: `node scripts/preview.ts [names…]`.
// The pictures stand in build/preview/, to be looked at; a page that is wider than its window is told.

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from '../test/support/browser.ts'
import { servePages } from '../test/support/page-server.ts'

const folder = join(import.meta.dirname, '..', 'build', 'preview')
await mkdir(folder, { recursive: true })
const server = await servePages()
const browser = await openBrowser()
const asked = process.argv.slice(2)

for (const [width, height] of [
  [1280, 900],
  [390, 844],
  [320, 256],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, timezoneId: 'Europe/Paris' })
    const page = await context.newPage()
    for (const name of asked.length === 0 ? server.names : asked) {
      await page.goto(server.urlOf(name))
      await page.evaluate('document.fonts.ready.then(() => undefined)')
      const excess_px = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      if (excess_px !== 0) process.stderr.write(`${name} is ${excess_px} pixels wider than ${width}\n`)
      const path = join(folder, `${name}-${width}-${colorScheme}.png`)
      await page.screenshot({ path, fullPage: true, animations: 'disabled' })
    }
    await context.close()
  }
}
await browser.close()
server.close()
