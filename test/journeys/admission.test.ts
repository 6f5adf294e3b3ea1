import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { keepScreenshot, openBrowser } from '../support/browser.ts'
import { type TestServer, testServer } from '../support/test-server.ts'

/** The way of a newcomer into a group, in a real browser: with scripts on a desktop, and without them on a phone in the dark. */
const readers = [
  {
    how: 'with scripts, on a desktop',
    device: 'desktop',
    address: 'rowan@example.net',
    name: 'Rowan Newcomer',
    scripts: true,
    settings: { viewport: { width: 1280, height: 900 } },
  },
  {
    how: 'without scripts, on a phone in the dark',
    device: 'phone',
    address: 'willow@example.net',
    name: 'Willow Newcomer',
    scripts: false,
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

  for (const { how, device, address, name, scripts, settings } of readers) {
    it(`${how}: apply, three members vote, admitted, proof checked`, async () => {
      const newcomer = await browser.newContext(settings)
      const page = await newcomer.newPage()
      const look = (title: string) => lookAt(page, `${device}-${title}`, scripts)

      await page.goto(`${server.url}/village/groups/gardeners/charter`)
      await look('1-charter')
      await page.getByRole('link', { name: 'Apply for gardener' }).click()

      await signIn(page, address)
      await heading(page, /Introduce yourself/).waitFor()
      await look('2-introduce')
      await page.getByLabel('Your name').fill(name)
      await page.getByRole('button', { name: 'Introduce me' }).click()

      await heading(page, /^Apply for gardener/).waitFor()
      await page.getByLabel('What you like to grow').fill('Beans <script>alert(1)</script>')
      await page.getByLabel('How much time you have').fill('An hour a day')
      await look('3-apply')
      await page.getByRole('button', { name: 'Apply, and open the vote' }).click()

      await heading(page, `Admit ${name} as gardener`).waitFor()
      await look('4-open')
      const decision = page.url()
      await voteFor(decision, 'Oak Sample')
      // The page that stayed open is told of it.
      if (scripts) await page.getByText('One of five has voted').waitFor()
      for (const member of ['Elm Sample', 'Ash Sample']) await voteFor(decision, member)

      await page.goto(decision)
      await page.getByText(`${name} took the seat gardener`).waitFor()
      assert.match(
        await page.locator('main').innerText(),
        /How it ended[\s\S]*Carried[\s\S]*when the outcome was certain/,
      )
      await look('5-admitted')
      await page.goto(`${server.url}/village/groups/gardeners`)
      assert.match(await page.locator('main').innerText(), new RegExp(name))
      await look('6-member')

      await page.goto(decision)
      await page
        .getByRole('link', { name: /^Entry \d+/ })
        .last()
        .click()
      await heading(page, new RegExp(`${name} became gardener`)).waitFor()
      if (scripts) await page.getByText(/^Proved in this browser: entry \d+ stands in the record/).waitFor()
      else assert.match(await page.locator('main').innerText(), /remit verify/)
      await look('7-entry')
      await newcomer.close()
    })
  }

  /** By the link in the letter that the server printed, and then back to where the reader wanted to go. */
  async function signIn(page: Page, address: string): Promise<void> {
    await page.getByLabel('E-mail address').fill(address)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.waitForURL(/sign-in\/sent/)
    const letter = server.printed.findLast((text) => text.includes('/sign-in/link'))
    const link = /http:\/\/\S+\/sign-in\/link\S*/.exec(letter ?? '')?.[0]
    assert.ok(link !== undefined, 'no letter was printed')
    await page.goto(link)
    await page.locator('main form button[type=submit]').click()
  }

  async function voteFor(decision: string, member: string): Promise<void> {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${server.url}/sign-in?back=${new URL(decision).pathname}`)
    await page.getByRole('button', { name: `Enter as ${member}` }).click()
    await page.locator('button[name=option][value=for]').click()
    await page.getByText('Your vote is counted.').waitFor()
    await context.close()
  }
})

function heading(page: Page, name: string | RegExp) {
  return page.getByRole('heading', { level: 1, name })
}

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
