import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { keepScreenshot, openBrowser } from '../support/browser.ts'
import { type TestServer, testServer } from '../support/test-server.ts'

/** Writing on a charter in a real browser: by keyboard alone, and without scripts. */
describe('the workbench of a charter', () => {
  let browser: Browser
  let server: TestServer

  before(async () => {
    browser = await openBrowser()
    server = await testServer('test/journeys')
  })
  after(async () => {
    await browser.close()
    await server.close()
  })

  it('without scripts: the form checks, says what is wrong, and keeps what was written', async () => {
    const { page, close } = await opened({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
    const field = page.getByLabel('Text of the charter')
    const written = `${await field.inputValue()}\n## More\n\n\`\`\`charter\nseats:\n  helper: { filled by: elecshun }\n\`\`\`\n`
    await field.fill(written)
    await page.getByRole('button', { name: 'Check' }).click()
    assert.match(await page.locator('.findings.own').innerText(), /"filled by" of the seat "helper"/)
    assert.equal(await page.getByLabel('Text of the charter').inputValue(), written)
    await keepScreenshot(page, 'editor-plain-phone')
    await close()
  })

  it('by keyboard alone: a slip is found at once, in the list and in the text, and put right', async () => {
    const { page, problems, close } = await opened({ viewport: { width: 1280, height: 900 } })
    await ready(page)
    await page.locator('label[for=text]').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(
      '\n## Helpers\n\n```charter\nseats:\n  helper: { filled by: roll, trem: 1 year }\n```\n',
    )
    const slip = page.locator('.findings.own .finding-error', { hasText: 'trem' })
    await slip.waitFor({ timeout: 1500 })
    await page.locator('.cm-lintRange-error').first().waitFor({ timeout: 1500 })
    await keepScreenshot(page, 'editor-slip-desktop')
    await noneKeptOut(page)

    await tabTo(page, 'Put this right')
    await page.keyboard.press('Enter')
    await slip.waitFor({ state: 'detached', timeout: 1500 })
    assert.match(await page.locator('textarea').inputValue(), /helper: \{ filled by: roll, term: 1 year \}/)
    assert.equal(await page.locator('.cm-lintRange-error').count(), 0)

    await page.keyboard.press('Control+z')
    await slip.waitFor({ timeout: 1500 })
    assert.deepEqual(problems, [])
    await close()
  })

  it('completes keys, words and names, and Tab leaves the editor', async () => {
    const { page, problems, close } = await opened({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' })
    await ready(page)
    await page.locator('label[for=text]').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('\n## Helpers\n\n```charter\nseats:\n  helper:\n    ')
    await page.keyboard.press('Control+Space')
    const list = page.locator('.cm-tooltip-autocomplete')
    await list.waitFor()
    assert.match(await list.innerText(), /^filled by/)
    await page.locator('.cm-completionInfo').waitFor()
    await keepScreenshot(page, 'editor-completion-desktop-dark')
    await noneKeptOut(page)
    await accept(page, 'filled by')
    await page.keyboard.type('ro')
    await accept(page, 'roll')
    await page.keyboard.insertText('\n    from: ga')
    await page.keyboard.press('Control+Space')
    await accept(page, 'gardener')
    assert.match(await page.locator('textarea').inputValue(), /helper:\n {4}filled by: roll\n {4}from: gardener$/)

    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Check')
    assert.deepEqual(problems, [])
    await close()
  })

  for (const [name, settings] of [
    ['phone', { viewport: { width: 390, height: 844 } }],
    ['phone-dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ] as const) {
    it(`fits a ${name}, with long lines and long names`, async () => {
      const { page, problems, close } = await opened(settings)
      await ready(page)
      await page.locator('label[for=text]').click()
      await page.keyboard.press('Control+Home')
      const long = 'averyverylongnamethatnobodywouldgivetoaseatbutsomebodywillonedaytrytogivetoone'
      await page.keyboard.insertText(
        `<!-- ${'word '.repeat(60)}-->\n\n\`\`\`charter\nseats: { ${long}: { filled by: ${long} } }\n\`\`\`\n\n`,
      )
      await page.locator('.findings.own .finding-error').first().waitFor({ timeout: 1500 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      assert.ok(wide <= 0, `the page is ${wide} pixels too wide`)
      await keepScreenshot(page, `editor-${name}`)
      await noneKeptOut(page)
      assert.deepEqual(problems, [])
      await close()
    })
  }

  it('sends what was written to the server, which keeps it on the page', async () => {
    const { page, close } = await opened({ viewport: { width: 1280, height: 900 } })
    await ready(page)
    await page.locator('label[for=text]').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('\nWritten here.\n')
    await page.getByRole('button', { name: 'Check' }).click()
    await ready(page)
    assert.match(await page.locator('#text').inputValue(), /Written here\.\n$/)
    await close()
  })

  async function opened(settings: BrowserContextOptions) {
    const context = await browser.newContext(settings)
    const page = await context.newPage()
    const problems: string[] = []
    page.on('console', (message) => (message.type() === 'error' ? problems.push(message.text()) : undefined))
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(`${server.url}/village/groups/gardeners/charter/edit`)
    return { page, problems, close: () => context.close() }
  }
})

async function ready(page: Page): Promise<void> {
  await page.locator('remit-charter-editor[data-ready=yes]').waitFor()
}

/** The editor leaves the keys alone for a moment after the list has come, so that nothing is taken by mistake. */
async function accept(page: Page, label: string): Promise<void> {
  await page.locator('.cm-tooltip-autocomplete li[aria-selected]', { hasText: label }).waitFor()
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
}

/** By the Tab key, as somebody who has no pointer. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let left = 30; left > 0; left -= 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent)) === words) return
  }
  assert.fail(`Tab does not come to “${words}”`)
}

/** The list of completions is gone through with the arrows from where one writes, which axe cannot know. */
async function noneKeptOut(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .exclude({ fromShadowDom: ['.editor-host', '.cm-tooltip-autocomplete'] })
    .analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  )
}
