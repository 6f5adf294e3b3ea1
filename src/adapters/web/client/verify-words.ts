/** What the check of the whole record says in the browser, beside what `words/faults` says on the command line too. */
const english = {
  check: 'Check the whole record in this browser',
  again: 'Check again',
  cancel: 'Stop',
  reading: 'Entries read and hashed',
  progress: (entries: number, size: number) => `${entries} of ${size} entries`,
  verified: (size: number, origin: string) =>
    `Verified in this browser: ${size} entries, each as it was signed by ${origin}.`,
  steps: {
    signature: (origin: string) => `The checkpoint is signed by ${origin} (Ed25519)`,
    cosigned: (name: string) => `It is cosigned by ${name}`,
    entries: (size: number) => `${size} entries were read, found canonical and hashed (SHA-256)`,
    tiles: 'Every stored hash is that of its entries, and together they give the signed root',
  },
  open: 'Not checked:',
  failed: 'Does not verify.',
  stopped: 'Stopped before the end. Nothing is known of the record.',
  notFetched: (cause: string) => `A file could not be fetched, so nothing is known of the record. ${cause}`,
  keep: 'Keep a copy of the files, and compare them with another copy of the record.',
}

export const verifyWords = english
