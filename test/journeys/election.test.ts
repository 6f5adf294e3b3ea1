import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { keepScreenshot, openBrowser } from '../support/browser.ts'
import { hasFocus, press, reach, write } from '../support/keyboard.ts'
import { type TestClock, testClock, votingFolder } from '../support/test-ports.ts'
import { type TestServer, testServer } from '../support/test-server.ts'

/** An election from a nomination to a recount, by the keyboard alone: with what scripts add, and without them. */
const readers = [
  { how: 'with scripts, on a desktop', hasScript: true, settings: { viewport: { width: 1280, height: 900 } } },
  {
    how: 'without scripts, on a phone in the dark',
    hasScript: false,
    settings: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false, colorScheme: 'dark' },
  },
] as const

describe('an election', () => {
  let browser: Browser
  let server: TestServer
  let clock: TestClock
  const folder = mkdtempSync(join(tmpdir(), 'remit-election-'))

  before(async () => {
    mkdirSync(join(folder, 'small'))
    for (const { file, text } of votingFolder('tie: lot').files) {
      writeFileSync(join(folder, 'small', file), text.replace('method: approval', 'method: Condorcet'))
    }
    browser = await openBrowser()
  })
  afterEach(() => server.close())
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const enter = async (settings: BrowserContextOptions, person: string, path: string): Promise<Page> => {
    const page = await (await browser.newContext(settings)).newPage()
    await page.goto(`${server.url}/sign-in?back=${path}`)
    await press(page, 'button', new RegExp(`^Enter as ${person}`))
    return page
  }

  for (const { how, hasScript, settings } of readers) {
    it(`${how}: stand, say why, rank, look again, cast, and recount`, { timeout: 120_000 }, async () => {
      clock = testClock('2026-03-01T12:00:00.000Z')
      server = await testServer(folder, { clock })
      const election = '/small/elections/1'
      clock.set('2026-04-05T12:00:00.000Z')
      for (const [person, statement] of [
        ['Ada Sample', 'I keep the keys.'],
        ['Bo Sample', 'I would like to keep them.'],
      ] as const) {
        const page = await enter(settings, person, election)
        await press(page, 'button', 'Stand for election')
        await write(page, 'Statement optional', statement)
        await press(page, 'button', 'Publish')
        await page.locator('.statement-text', { hasText: statement }).waitFor()
        await page.context().close()
      }

      clock.set('2026-04-16T12:00:00.000Z')
      const voter = await enter(settings, 'Di Sample', election)
      await press(voter, 'link', 'Vote')
      await (hasScript ? rankByArrows(voter) : rankBySelects(voter))
      await press(voter, 'button', 'Look at it before you cast it')
      await voter.getByRole('heading', { name: 'This is what you are about to cast' }).waitFor()
      await press(voter, 'button', 'Cast this ballot')
      await voter.getByRole('heading', { name: 'The ballot that you have cast' }).waitFor()
      assert.deepEqual(await voter.locator('.cast-ballot li').allTextContents(), ['Bo Sample', 'Ada Sample'])
      await keepScreenshot(voter, `election-ballot-${settings.viewport.width}`)

      clock.set('2026-04-23T12:00:00.000Z')
      await voter.goto(`${server.url}${election}`)
      assert.match((await voter.locator('.elected-people').textContent()) ?? '', /Bo Sample/)
      if (hasScript) {
        await press(voter, 'button', 'Recount here')
        await voter.getByText('Recounted in this browser: the same result.').waitFor()
        assert.equal(await voter.locator('.proof-result .broken').count(), 0)
        await voter.getByText('Elected: Bo Sample.').waitFor()
      } else {
        await voter.getByText('the command line counts it again').waitFor()
      }
      await keepScreenshot(voter, `election-result-${settings.viewport.width}`)
      await voter.context().close()
    })
  }
})

/** The arrow up ranks a name that is not ranked yet, and moves one that is; the focus stays with it and the move is said. */
async function rankByArrows(page: Page): Promise<void> {
  const handle = (name: string) => page.locator('.rank-handle', { hasText: name })
  const said = page.locator('remit-ranking [role="status"]')
  const up = async (name: string) => {
    await reach(page, () => hasFocus(handle(name)))
    await page.keyboard.press('ArrowUp')
    assert.ok(await hasFocus(handle(name)), `${name} has lost the focus`)
  }
  await up('Ada Sample')
  assert.equal(await said.textContent(), 'Ada Sample: rank 1 of 1')
  await up('Bo Sample')
  assert.equal(await said.textContent(), 'Bo Sample: rank 2 of 2')
  await up('Bo Sample')
  assert.equal(await said.textContent(), 'Bo Sample: rank 1 of 2')
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  )
}

async function rankBySelects(page: Page): Promise<void> {
  for (const [name, rank] of [
    ['Bo Sample', '1'],
    ['Ada Sample', '2'],
  ] as const) {
    const select = page.getByRole('combobox', { name: `Rank of ${name}` })
    await reach(page, () => hasFocus(select))
    await page.keyboard.type(rank)
  }
}
