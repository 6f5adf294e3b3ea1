import type { LetterWords } from '../letters.ts'

export const englishLetters = {
  signIn: (host: string): LetterWords => ({
    subject: `Sign in to ${host}`,
    greeting: `Somebody, most likely you, asked to sign in to ${host} with this address.`,
    action: 'Sign in',
    after: [
      'The link can be used once, within a quarter of an hour.',
      'If you did not ask for it, leave this letter alone: without the link nobody gets in.',
    ],
  }),
}
