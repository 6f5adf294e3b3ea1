import type { Letter } from '../../app/ports.ts'
import type { Mailer } from './mailer.ts'

/**
 * Shows letters in the terminal, for a site without a mail server: to whom, about what, and each link on a line of its
 * own, so that it can be clicked or copied whole.
 */
export function terminalMailer(write: (text: string) => void): Mailer {
  return {
    async send(letter) {
      write(shown(letter))
    },
  }
}

function shown(letter: Letter): string {
  const links = [...new Set(letter.text.match(link) ?? [])]
  const lines = [`Letter to ${plain(letter.to)}`, plain(letter.subject), ...links.flatMap((address) => ['', address])]
  return `\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n\n`
}

/** Printable ASCII alone, up to a full stop or a bracket that ends the sentence around it. */
const link = /\bhttps?:\/\/[\x21-\x7e]*[\w/=&#%~+-]/g

/** A terminal obeys control characters, and letters carry what people typed. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
}
