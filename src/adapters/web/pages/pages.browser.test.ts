import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../../../test/support/browser.ts'
import { type PageServer, servePages } from '../../../../test/support/page-server.ts'

describe('every page in a browser', () => {
  let browser: Browser
  let server: PageServer
  before(async () => {
    browser = await openBrowser()
    server = await servePages()
  })
  after(async () => {
    await browser.close()
    server.close()
  })

  const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  /** What the markup has or lacks was found in the first look; these hang on colours and on how wide the window is. */
  const byLook = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']
  for (const { colorScheme, width, look } of [
    { colorScheme: 'light', width: 1280, look: (axe: AxeBuilder) => axe.withTags(everything) },
    { colorScheme: 'dark', width: 390, look: (axe: AxeBuilder) => axe.withRules(byLook) },
  ] as const) {
    it(`has no barrier that axe can find, ${colorScheme} at ${width} pixels`, { timeout: 600_000 }, async () => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const found: string[] = []
      for (const name of server.names) {
        await page.goto(server.urlOf(name))
        await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
        const { violations } = await look(new AxeBuilder({ page })).analyze()
        for (const { id, nodes } of violations)
          found.push(...nodes.map((node) => `${name}: ${id}: ${node.html.slice(0, 160)}`))
      }
      await context.close()
      assert.deepEqual(found, [])
    })
  }

  it('fits a window of 320 pixels, which is a wide one zoomed to 400%', { timeout: 300_000 }, async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 256 } })
    const tooWide: string[] = []
    for (const name of server.names) {
      await page.goto(server.urlOf(name))
      const excess_px = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      if (excess_px !== 0) tooWide.push(`${name}: ${excess_px}`)
    }
    await page.close()
    assert.deepEqual(tooWide, [])
  })

  it('shows moments in the zone of the reader', async () => {
    const page = await browser.newPage({ timezoneId: 'Asia/Tokyo' })
    await page.goto(server.urlOf('decision'))
    const shown = await page.locator('time[data-show="moment"]').first().textContent()
    await page.close()
    assert.match(shown ?? '', /17:30/)
  })

  it('says the same without script, in UTC with the zone named', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(server.urlOf('decision'))
    const shown = await page.locator('time[data-show="moment"]').first().textContent()
    await page.close()
    assert.match(shown ?? '', /08:30 UTC/)
  })
})
