import type { Letter } from '../../app/ports.ts'

/** A way for letters to leave. */
export interface Mailer {
  /**
   * Hands a letter over, or throws: LetterRefused when it is of no use to try again, any other error when it is.
   * @param id the same for the same letter, however often it is sent
   */
  send(letter: Letter, id: string): Promise<void>
}

/** The letter can never be delivered: nobody has the address, or it is none. */
export class LetterRefused extends Error {
  override readonly name = 'LetterRefused'
}
