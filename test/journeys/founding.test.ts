import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { keepScreenshot, openBrowser } from '../support/browser.ts'
import { type TestServer, testServer } from '../support/test-server.ts'

/** From an idea to a group at work, in a real browser: with scripts on a desktop, and without them on a phone in the dark. */
const readers = [
  { how: 'with scripts, on a desktop', device: 'desktop', settings: { viewport: { width: 1280, height: 900 } } },
  {
    how: 'without scripts, on a phone in the dark',
    device: 'phone',
    settings: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false, colorScheme: 'dark' },
  },
] as const

describe('founding a group', () => {
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

  for (const { how, device, settings } of readers) {
    it(`${how}: the guide, the draft, people who offer, the adoption`, async () => {
      const founder = await browser.newContext(settings)
      const page = await founder.newPage()
      const look = (title: string) => lookAt(page, `${device}-${title}`, device === 'desktop')

      await enter(page, 'Fir Sample', '/village')
      await page.getByRole('link', { name: 'Found a group' }).click()
      await heading(page, 'Found a group').waitFor()
      await page.getByLabel('What is it called?').fill('Bee Keepers')
      await page.getByLabel('What is it for?').fill('Keeps bees in the gardens, and shares the honey.')
      await page.getByRole('button', { name: 'Look for groups that do this already' }).click()
      await page.getByText(/These come close|No group here seems to do this yet/).waitFor()
      await page.getByLabel('How many members does it need to begin?').fill('2')
      await page.getByLabel('Nobody objects').check()
      await page.getByLabel('Where can others find you?').fill('https://bees.example.org/')
      await look('1-guide')
      await page.getByRole('button', { name: 'Write the charter' }).click()

      await heading(page, 'The draft of Bee Keepers').waitFor()
      await page.getByText('It can be kept.').waitFor()
      if (device === 'desktop') await page.locator('remit-charter-editor[data-ready=yes]').waitFor()
      await page.getByLabel('Which seat would you take yourself?').selectOption('member')
      await look('2-draft')
      await page.getByRole('button', { name: 'Keep it as a draft' }).click()

      await heading(page, 'Bee Keepers').waitFor()
      await page.getByText('The draft is kept.').waitFor()
      const group = page.url()
      await page.getByText('It cannot be sent yet').waitFor()
      await look('3-forming')

      const other = await browser.newContext()
      const second = await other.newPage()
      await enter(second, 'Yew Sample', new URL(group).pathname)
      await second.getByRole('button', { name: 'I would be member' }).click()
      await second.getByText('Done, and written in the record.').waitFor()
      await other.close()

      await page.goto(group)
      await page.getByRole('link', { name: 'Send it to them' }).click()
      await page.getByLabel('Title').fill('Let us keep bees')
      await look('4-sending')
      await page.getByRole('button', { name: 'Open the vote' }).click()
      await heading(page, /Bee Keepers|Let us keep bees/).waitFor()
      await look('5-vote')
      const decision = page.url()
      for (const member of ['Oak Sample', 'Elm Sample']) await voteFor(decision, member)

      await page.goto(group)
      const shown = await page.locator('main').innerText()
      assert.match(shown, /active since/)
      assert.match(shown, /Fir Sample[\s\S]*Yew Sample/)
      await look('6-at-work')
      await page.goto(`${server.url}/village/search?q=bee+keep`)
      await page.getByRole('link', { name: 'Bee Keepers' }).first().waitFor()
      await look('7-found')
      await founder.close()
    })
  }

  async function enter(page: Page, name: string, back: string): Promise<void> {
    await page.goto(`${server.url}/sign-in?back=${back}`)
    await page.getByRole('button', { name: `Enter as ${name}` }).click()
  }

  async function voteFor(decision: string, member: string): Promise<void> {
    const context = await browser.newContext()
    const page = await context.newPage()
    await enter(page, member, new URL(decision).pathname)
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
  await keepScreenshot(page, `founding-${title}`)
  if (!scripts) return
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
    title,
  )
}
