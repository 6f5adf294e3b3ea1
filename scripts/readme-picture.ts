// Takes the picture of README.md from the packaging sample: `node bin/node26.js scripts/readme-picture.ts`.

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { openBrowser } from '../test/support/browser.ts'
import { testServer } from '../test/support/test-server.ts'

const path = 'docs/images/charter.png'
const top_px = 700
const height_px = 900

mkdirSync(dirname(path), { recursive: true })
const server = await testServer('foundations')
const browser = await openBrowser()
const page = await browser.newPage({ viewport: { width: 1240, height: 900 } })
await page.goto(`${server.url}/python/groups/packaging/charter`)
await page.evaluate('document.fonts.ready.then(() => undefined)')
const clause = await page.locator('#how-we-decide').boundingBox()
const from_px = (clause?.y ?? top_px) - 24
await page.screenshot({ path, fullPage: true, clip: { x: 0, y: from_px, width: 1240, height: height_px } })
await browser.close()
await server.close()
