// A real Chromium, out of an npm package, for the journeys. It needs nothing else on the machine and reaches no network.

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'

const ROOT = join(import.meta.dirname, '..', '..')
const SCREENSHOTS = join(ROOT, 'build', 'screenshots')
const LAUNCH = {
  headless: true,
  // Root has no sandbox; the tests open only pages that they serve themselves.
  chromiumSandbox: false,
  timeout: 60_000,
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
  ],
}

/**
 * Starts a browser with nothing in it; close it when the suite ends. `REMIT_BROWSER` names another Chromium to use, on machines
 * for which the package has none (it is for Linux on x64).
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.REMIT_BROWSER
  return own === undefined
    ? openPackagedBrowser(await inflatedChromium())
    : chromium.launch({ ...LAUNCH, executablePath: own })
}

/** Keeps the whole page as `build/screenshots/<name>.png`, to be looked at; answers its path. */
export async function keepScreenshot(page: Page, name: string): Promise<string> {
  const path = join(SCREENSHOTS, `${name}.png`)
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  return path
}

function openPackagedBrowser(folder: string): Promise<Browser> {
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  return chromium.launch({ ...LAUNCH, executablePath: join(folder, 'chromium'), env })
}

/**
 * The browser, inflated once for each version. Test files run in parallel: each inflates into a folder of its own and
 * moves it into place, so that none sees the half of a file.
 */
async function inflatedChromium(): Promise<string> {
  const cache = join(ROOT, 'node_modules', '.cache')
  const folder = join(cache, `chromium-${await packageVersion()}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const incoming = await mkdtemp(join(cache, 'chromium-incoming-'))
  await inflateInto(incoming)
  await writeFile(join(incoming, 'fonts.conf'), fontsIn(folder))
  await rename(incoming, folder).catch(async (error: unknown) => {
    await rm(incoming, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

/** The package inflates into the temporary folder and only there, so a process with a temporary folder of its own does it. */
async function inflateInto(folder: string): Promise<void> {
  const inflate = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  const options = { cwd: ROOT, env: { ...process.env, TMPDIR: folder } }
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', inflate], options)
}

/** The package's own list of fonts names folders of another place. Ours names its fonts alone, so that every machine shows the same. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}

async function packageVersion(): Promise<string> {
  const text = await readFile(join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8')
  const described: unknown = JSON.parse(text)
  if (typeof described === 'object' && described !== null && 'version' in described) return String(described.version)
  throw new Error('The package @sparticuz/chromium states no version')
}
