import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { keepScreenshot, openBrowser } from '../support/browser.ts'
import { type TestServer, testServer } from '../support/test-server.ts'

/** The way of a newcomer into a group, in a real browser: with scripts on a desktop, and without them on a phone in the dark. */
const readers = [
  {
    how: 'with scripts, on a desktop',
    address: 'rowan@example.net',
    name: 'Rowan Newcomer',
    settings: { viewport: { width: 1280, height: 900 } },
  },
  {
    how: 'without scripts, on a phone in the dark',
    address: 'willow@example.net',
    name: 'Willow Newcomer',
    settings: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false, colorScheme: 'dark' },
  },
] as const

describe('joining a group', () => {
  let browser: Browser
  let server: TestServer

  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  beforeEach(async () => {
    server = await testServer('test/journeys')
  })
  afterEach(() => server.close())

  for (const { how, address, name, settings } of readers) {
    it(`${how}: apply, three members vote, admitted, proof checked`, async () => {
      const scripts = !('javaScriptEnabled' in settings)
      const newcomer = await browser.newContext(settings)
      const page = await newcomer.newPage()
      const look = (title: string) => lookAt(page, `${scripts ? 'desktop' : 'phone'}-${title}`, scripts)

      await page.goto(`${server.url}/village/groups/gardeners/charter`)
      await look('1-charter')
      await page.getByRole('link', { name: /apply/i }).first().click()
      await signIn(page, address)
      await look('2-introduce')
      await page.getByLabel('Your name').fill(name)
      await page.getByRole('button', { name: 'Introduce me' }).click()

      await page.goto(`${server.url}/village/groups/gardeners/seats/gardener/apply`)
      const [first, second] = [page.getByRole('textbox').nth(-2), page.getByRole('textbox').nth(-1)]
      await first.fill('Beans <script>alert(1)</script>')
      await second.fill('An hour a day')
      await look('3-apply')
      await page.locator('main form button[type=submit]').click()
      await page.waitForURL(/decisions\/\d+$/)
      const decision = page.url()
      await look('4-open')

      for (const member of ['Oak Sample', 'Elm Sample', 'Ash Sample']) await voteAs(browser, member, decision)

      await page.goto(decision)
      assert.match(
        await page.locator('main').innerText(),
        /How it ended[\s\S]*Carried[\s\S]*when the outcome was certain/,
      )
      assert.match(await page.locator('main').innerText(), new RegExp(`${name} took the seat gardener`))
      await look('5-admitted')
      await page.goto(`${server.url}/village/groups/gardeners`)
      assert.match(await page.locator('main').innerText(), new RegExp(name))
      await look('6-member')

      await page.goto(decision)
      await page
        .getByRole('link', { name: /^Entry \d+/ })
        .last()
        .click()
      if (scripts) await page.getByText(/^Proved in this browser: entry \d+ stands in the record/).waitFor()
      else assert.match(await page.locator('main').innerText(), /remit verify/)
      await look('7-entry')
      await newcomer.close()
    })
  }

  async function signIn(page: Page, address: string): Promise<void> {
    if (!page.url().includes('/sign-in')) await page.goto(`${server.url}/sign-in?back=/village/introduce`)
    await page.getByLabel('E-mail address').fill(address)
    await page.getByRole('button', { name: /send me a link/i }).click()
    await page.waitForURL(/sign-in\/sent/)
    const letter = server.printed.findLast((text) => text.includes('/sign-in/link'))
    const link = /http:\/\/\S+\/sign-in\/link\S*/.exec(letter ?? '')?.[0]
    assert.ok(link !== undefined, 'no letter was printed')
    await page.goto(link)
    await page.locator('main form button[type=submit]').click()
    await page.goto(`${server.url}/village/introduce`)
  }

  async function voteAs(from: Browser, member: string, decision: string): Promise<void> {
    const context: BrowserContext = await from.newContext()
    const page = await context.newPage()
    await page.goto(`${server.url}/sign-in?back=${new URL(decision).pathname}`)
    await page.getByRole('button', { name: `Enter as ${member}` }).click()
    await page.waitForURL(decision)
    await page
      .getByRole('button', { name: /^for\b|vote for/i })
      .first()
      .click()
    await page.waitForURL(decision)
    await context.close()
  }
})

/** Keeps a picture, and asks axe what would keep people out. */
async function lookAt(page: Page, title: string, scripts: boolean): Promise<void> {
  await keepScreenshot(page, `journey-${title}`)
  // Axe is itself a script in the page; what it finds with scripts is the same markup that stands there without them.
  if (!scripts) return
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
    title,
  )
}
