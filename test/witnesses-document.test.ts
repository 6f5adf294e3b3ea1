// The lines of docs/witnesses.md are run as they stand there, with addresses of this machine in the place of those of the document.

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { freePort } from './support/free-port.ts'
import { startServerProcess } from './support/server-process.ts'
import { smallFolder } from './support/test-ports.ts'

const root = join(import.meta.dirname, '..')
const longest_wait_ms = 60_000

it('two foundations cosign each other by the lines of docs/witnesses.md', async (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'remit-document-'))
  const started: { kill(): void }[] = []
  test.after(() => {
    for (const process of started) process.kill()
    rmSync(folder, { recursive: true, force: true })
  })
  const [site, witness] = [await freePort(), await freePort()]
  const foundations = foundationCalled('python', folder)
  const environment = { PORT: String(site), REMIT_DATA: join(folder, 'data'), REMIT_FOUNDATIONS: foundations }
  const first = startServerProcess({ port: site, data: environment.REMIT_DATA }, foundations)
  test.after(() => first.kill())
  await first.ready

  for (const line of linesOf('docs/witnesses.md')) {
    const command = line
      .replaceAll('https://north.example.org', `http://localhost:${site}`)
      .replaceAll('https://witness.south.example.org', `http://localhost:${witness}`)
      .replace('npx remit witness', `npx remit witness --port ${witness}`)
      .replace('npx remit', `"${process.execPath}" "${join(root, 'bin', 'remit.js')}"`)
    const options = { cwd: folder, env: { ...process.env, ...environment } }
    if (!command.endsWith('&')) {
      const ran = spawnSync('sh', ['-c', variables + command + keep], {
        ...options,
        encoding: 'utf8',
        timeout: longest_wait_ms,
      })
      assert.equal(ran.status, 0, `$ ${command}\n${ran.stdout}${ran.stderr}`)
      continue
    }
    if (command.includes('serve')) await first.stop()
    const background = spawn('sh', ['-c', `exec env ${command.slice(0, -1)}`], { ...options, stdio: 'ignore' })
    started.push(background)
    if (command.includes('serve'))
      await until(`http://localhost:${site}/record/python/checkpoint`, /^— witness\.south/m)
    else await until(`http://localhost:${witness}/vkey`, /^witness\.south/)
  }
})

/** What one line sets is there for the next, as at a prompt. */
const variables = 'touch .key; key=$(cat .key); '
const keep = '; status=$?; printf %s "$key" > .key; exit $status'

function linesOf(document: string): readonly string[] {
  const markdown = readFileSync(join(root, document), 'utf8')
  const blocks = Array.from(markdown.matchAll(/^```sh\n([\s\S]*?)^```$/gm), ([, text = '']) => text)
  return blocks.flatMap((text) => text.trim().split('\n'))
}

function foundationCalled(name: string, folder: string): string {
  const foundations = join(folder, 'foundations')
  mkdirSync(join(foundations, name), { recursive: true })
  for (const { file, text } of smallFolder().files)
    writeFileSync(join(foundations, name, file), text.replace('foundation: small', `foundation: ${name}`))
  return foundations
}

async function until(url: string, shows: RegExp): Promise<void> {
  for (const end = Date.now() + longest_wait_ms; Date.now() < end; ) {
    const text = await fetch(url).then(
      (answer) => answer.text(),
      () => '',
    )
    if (shows.test(text)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(`${url} did not show ${shows}`)
}
