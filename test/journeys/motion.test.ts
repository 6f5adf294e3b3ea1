import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { keepScreenshot, openBrowser } from '../support/browser.ts'
import { press, unfold, write } from '../support/keyboard.ts'
import { livelyFolder } from '../support/test-ports.ts'
import { type TestServer, testServer } from '../support/test-server.ts'

/** The way of a motion with everything that its mover can say about it, by the keyboard alone. */
const readers = [
  { how: 'with scripts, on a desktop', settings: { viewport: { width: 1280, height: 900 } } },
  {
    how: 'without scripts, on a phone in the dark',
    settings: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false, colorScheme: 'dark' },
  },
] as const

describe('moving something', () => {
  let browser: Browser
  let server: TestServer
  const folder = mkdtempSync(join(tmpdir(), 'remit-lively-'))

  before(async () => {
    mkdirSync(join(folder, 'small'))
    for (const { file, text } of livelyFolder().files) writeFileSync(join(folder, 'small', file), text)
    browser = await openBrowser()
    server = await testServer(folder)
  })
  after(async () => {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const [number, { how, settings }] of readers.entries()) {
    it(`${how}, by keyboard alone: choose, move, change the text, give a proxy`, async () => {
      const context = await browser.newContext(settings)
      const page = await context.newPage()
      await page.goto(`${server.url}/sign-in?back=/small/groups/lively/move`)
      await press(page, 'button', /^Enter as Ada Sample/)
      await press(page, 'link', 'resolve')
      await write(page, 'Title', `Tea, part ${number + 1}`)
      await write(page, 'Text optional', 'A first text.')
      await write(page, 'How long the vote is open optional', '6 days')
      await press(page, 'button', 'Open the vote')
      await page.getByRole('heading', { level: 1, name: `Tea, part ${number + 1}` }).waitFor()

      await unfold(page, 'Change the text')
      await write(page, 'Text', 'A second text.')
      await press(page, 'button', 'Change it')
      await page.getByText('The text is changed.').waitFor()
      await page.locator('.prose', { hasText: 'A second text.' }).waitFor()

      await unfold(page, 'Let somebody else vote for me')
      await page.getByLabel('Who votes for me').focus()
      await page.keyboard.type('Bo')
      await press(page, 'button', 'Give my proxy')
      await unfold(page, 'Let somebody else vote for me')
      await page.getByText('Bo Sample has your proxy.').waitFor()
      await keepScreenshot(page, `motion-${settings.viewport.width}`)
      await context.close()
    })
  }
})
