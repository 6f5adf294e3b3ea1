import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { terminalMailer } from './terminal-mailer.ts'

describe('the terminal', () => {
  it('shows a letter with its link on a line of its own', async () => {
    const link = 'http://localhost:3000/sign-in/link?token=a-B_9&back=/python'
    assert.equal(
      await shown('Sign in to Remit', `Open ${link} within 15 minutes.\nOr open (${link}).`),
      `\n  Letter to ada.sample@example.org\n  Sign in to Remit\n\n  ${link}\n\n`,
    )
  })

  it('shows each of several links once', async () => {
    const text = 'See https://remit.example.org/a, https://remit.example.org/b and https://remit.example.org/a.'
    assert.match(await shown('Two', text), /\n\n {2}https:\S+\/a\n\n {2}https:\S+\/b\n\n$/)
  })

  it('shows a letter without links', async () => {
    assert.equal(
      await shown('Nothing to open', 'Good day.'),
      '\n  Letter to ada.sample@example.org\n  Nothing to open\n\n',
    )
  })

  it('is given no commands by what people typed', async () => {
    const text = await shown('\u001b[2J\u202eHello\r\n\u0007', 'https://remit.example.org/\u001b]0;title\u0007x')
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u)
    assert.match(text, /Hello/)
  })
})

async function shown(subject: string, text: string): Promise<string> {
  const written: string[] = []
  await terminalMailer((line) => written.push(line)).send(
    { to: 'ada.sample@example.org', subject, text, html: '' },
    'letter-1',
  )
  return written.join('')
}
