import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Reached by Tab from the top, as somebody without a pointer reaches it. */
export async function reach(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  assert.fail('the keyboard does not reach it')
}

/** A button or a link. */
export async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true })
  await reach(page, () => hasFocus(wanted))
  await page.keyboard.press('Enter')
}

/** In the place of what stands in a field. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await reach(page, () => hasFocus(field))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** What is folded. */
export async function unfold(page: Page, summary: string): Promise<void> {
  const wanted = page.locator('summary', { hasText: summary })
  await reach(page, () => hasFocus(wanted))
  await page.keyboard.press('Enter')
}

export async function hasFocus(wanted: ReturnType<Page['locator']>): Promise<boolean> {
  return (await wanted.and(wanted.page().locator(':focus')).count()) === 1
}
