import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { keepScreenshot, openBrowser } from '../support/browser.ts'

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Smoke</title><style>
:root{color-scheme:light dark} body{font:18px Georgia,serif;margin:2rem} @media (prefers-color-scheme:dark){h1{color:rgb(255,200,0)}}
.sans{font-family:system-ui,sans-serif} code{font-family:monospace}</style></head><body><main><h1>A page for the browser</h1>
<p>Serif text: five of eight members, “quoted” — ½ ≥ 58 % → ✓ ✗ ● Łódź Ξένος Привет 日本語 🙂</p><p class="sans">Sans text</p><p><code>monospace</code></p>
<p id="script">without script</p><script>document.getElementById('script').textContent = 'with script'</script></main></body></html>`

describe('the browser of the tests', () => {
  let browser: Browser
  let server: Server
  let url: string

  before(async () => {
    server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(PAGE))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = addressOf(server)
    browser = await openBrowser()
  })

  after(async () => {
    await browser.close()
    server.close()
  })

  it('runs scripts, unless told not to', async () => {
    assert.equal(await textWith({ javaScriptEnabled: true }), 'with script')
    assert.equal(await textWith({ javaScriptEnabled: false }), 'without script')
  })

  it('shows light and dark', async () => {
    assert.equal(await headingColour('light'), 'rgb(0, 0, 0)')
    assert.equal(await headingColour('dark'), 'rgb(255, 200, 0)')
  })

  it('can be asked by axe what keeps people out', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(url)
    const { violations } = await new AxeBuilder({ page }).analyze()
    assert.deepEqual(violations, [])
    await context.close()
  })

  async function textWith(options: { readonly javaScriptEnabled: boolean }): Promise<string | null> {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    await page.goto(url)
    const text = await page.locator('#script').textContent()
    await context.close()
    return text
  }

  async function headingColour(colorScheme: 'light' | 'dark'): Promise<string> {
    const context = await browser.newContext({ colorScheme })
    const page = await context.newPage()
    await page.goto(url)
    await keepScreenshot(page, `smoke-${colorScheme}`)
    const colour = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)
    await context.close()
    return colour
  }
})

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port')
  return `http://127.0.0.1:${address.port}/`
}
