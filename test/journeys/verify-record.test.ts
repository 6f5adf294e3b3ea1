import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { keepScreenshot, openBrowser } from '../support/browser.ts'
import { type TestServer, testServer } from '../support/test-server.ts'

const check = 'Check the whole record in this browser'

describe('checking the whole record in the browser', () => {
  let browser: Browser
  let server: TestServer

  before(async () => {
    ;[browser, server] = await Promise.all([openBrowser(), testServer('test/journeys')])
  })
  after(async () => {
    await browser.close()
    await server.close()
  })

  async function onRecord(settings: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext(settings)
    const page = await context.newPage()
    await page.goto(`${server.url}/village/record`)
    await look(page)
    await context.close()
  }

  /** Alters what the server answers for a file of the record. */
  async function tamper(page: Page, path: RegExp, change: (bytes: Buffer) => Buffer): Promise<void> {
    await page.route(path, async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: change(await answer.body()) })
    })
  }

  for (const [device, settings] of [
    ['desktop', { viewport: { width: 1280, height: 900 } }],
    ['phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ] as const) {
    it(`verifies every entry, says what was not checked, and keeps nobody out: ${device}`, async () => {
      await onRecord(settings, async (page) => {
        await keepScreenshot(page, `verify-${device}-1`)
        await page.getByRole('button', { name: check }).focus()
        await page.keyboard.press('Enter')
        const said = page.getByRole('status').filter({ hasText: 'Verified in this browser' })
        await said.waitFor()
        assert.match((await said.textContent()) ?? '', /each as it was signed by \S+record\/village/)
        assert.match((await said.textContent()) ?? '', /Not checked:.*that the key is theirs/s)
        await keepScreenshot(page, `verify-${device}-2`)
        const { violations } = await new AxeBuilder({ page }).analyze()
        assert.deepEqual(violations, [])
        const excess_px = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        assert.equal(excess_px, 0)
        assert.equal(await page.locator('remit-verify button').textContent(), 'Check again')
      })
    })
  }

  it('finds a changed entry, and says which', async () => {
    await onRecord({}, async (page) => {
      await tamper(page, /\/tile\/entries\/000/, (bytes) => {
        bytes[bytes.indexOf('"at":"') + 6] = 0x33
        return bytes
      })
      await page.getByRole('button', { name: check }).click()
      const said = page.getByRole('status').filter({ hasText: 'Does not verify' })
      await said.waitFor()
      assert.match((await said.textContent()) ?? '', /Entry 0 was changed.*tile\/entries\/000.*\[EntryChanged\]/)
      await keepScreenshot(page, 'verify-tampered')
    })
  })

  it('finds a checkpoint of somebody else, a missing file and a file that does not end', async () => {
    for (const [path, change, code] of [
      [
        /\/record\/village\/checkpoint$/,
        (bytes: Buffer) => Buffer.from(bytes.toString().replace(/\n\d/, '\n9')),
        'SignatureWrong',
      ],
      [/\/tile\/0\//, (bytes: Buffer) => Buffer.concat([bytes, bytes, bytes]), 'FileTooLarge'],
      [/\/vkey$/, () => Buffer.from('nobody'), 'KeyMalformed'],
    ] as const) {
      await onRecord({}, async (page) => {
        await tamper(page, path, change)
        await page.getByRole('button', { name: check }).click()
        await page.getByText(`[${code}]`).waitFor()
      })
    }
    await onRecord({}, async (page) => {
      await page.route(/\/tile\/entries\//, (route) => route.fulfill({ status: 404 }))
      await page.getByRole('button', { name: check }).click()
      await page.getByText('[FileMissing]').waitFor()
    })
  })

  it('can be stopped, and says that nothing is known then', async () => {
    await onRecord({}, async (page) => {
      await page.route(/\/tile\/entries\//, () => {})
      await page.getByRole('button', { name: check }).click()
      await page.getByRole('button', { name: 'Stop' }).click()
      await page.getByText('Nothing is known of the record.').waitFor()
      assert.equal(await page.locator('remit-verify button').textContent(), 'Check again')
    })
  })

  it('without script gives the line to run', async () => {
    await onRecord({ javaScriptEnabled: false }, async (page) => {
      assert.match((await page.locator('main').textContent()) ?? '', /npx remit verify \S+\/record\/village/)
      assert.match((await page.locator('remit-verify').textContent()) ?? '', /Without, use that line/)
    })
  })
})
