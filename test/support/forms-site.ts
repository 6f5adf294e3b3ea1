import assert from 'node:assert/strict'
import { testClock, testPorts } from './test-ports.ts'
import { type Reader, site, testSite } from './test-site.ts'

/** A foundation of these files on the whole site, read and acted on as by a browser without script. */
export async function formsSite(files: Readonly<Record<string, string>>, at: string) {
  const clock = testClock(at)
  const folder = { files: Object.entries(files).map(([file, text]) => ({ file, text })) }
  const { ask, signIn, size } = await testSite({ ports: testPorts({ clock }), folder })
  const read = async (path: string, who?: Reader) => {
    const answer = await ask(path, who && { headers: { cookie: who.cookie } })
    assert.equal(answer.status, 200, path)
    return answer.text()
  }
  const send = (path: string, who: Reader, fields: Readonly<Record<string, string>>) =>
    ask(path, {
      method: 'POST',
      headers: { cookie: who.cookie, origin: site, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrf: who.csrf, act: crypto.randomUUID(), ...fields }),
    })
  return { read, send, clock, size, enter: (name: string) => signIn(`${name}@example.org`) }
}
