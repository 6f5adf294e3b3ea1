/** The public record. */
export const englishRecordPages = {
  record: {
    title: 'The record',
    lede: 'Everything that happened here, in order, each entry sealed by all that came before it.',
    checkpoint: 'Signed checkpoint',
    checkpointNote: 'Keep a copy. Whoever holds an older checkpoint finds any later change or removal.',
    witnesses: 'Witnesses',
    standing: {
      alone:
        'Nobody but this server has signed it. Whoever kept an older checkpoint finds a change since. That everybody is shown the same record cannot be told until a witness cosigns.',
      cosigned:
        'These have seen the record only grow, and cosigned this checkpoint. To show somebody another record, as many of them as the policy asks for would have to take part.',
      uncosigned:
        'The witnesses that this record is to be cosigned by have not done so in time, so nobody but this server has signed it. Whoever kept an older checkpoint finds a change since. That everybody is shown the same record cannot be told at present.',
    },
    later: (entries: number) =>
      entries === 1
        ? 'One entry after it waits for the witnesses.'
        : `${entries} entries after it wait for the witnesses.`,
    key: 'Verifier key',
    size: 'Entries',
    verify: 'Verify it yourself',
    verifyNote: 'On any machine with this project, and without trusting this server:',
    verifyNoScript:
      'With script, this page has a button that checks the whole record in your browser. Without, use that line.',
    files: 'Files of the log',
    keys: 'All its keys',
    policy: 'Policy',
    entries: 'Newest first',
    empty: 'The record is empty. Its first entry is written when the foundation is set up.',
    index: 'No.',
    what: 'What happened',
    when: 'When',
    newest: 'Newest entries',
    range: (from: number, to: number) => `Entries ${from} to ${to}`,
  },

  entry: {
    title: (index: number) => `Entry ${index}`,
    kicker: (index: number, size: number) => `Entry ${index} of a record of ${size}, counted from 0`,
    by: 'By',
    clock: 'the clock',
    founding: 'the founding file',
    operator: 'whoever runs this server',
    at: 'At',
    under: 'Under',
    act: 'Act',
    previous: (index: number) => `Entry ${index}`,
    next: (index: number) => `Entry ${index}`,
    pages: 'Neighbouring entries',
    asItWas: 'The foundation as it was then',
    content: 'What it says',
    pretty: 'Set out for reading',
    bytes: 'Its exact bytes',
    bytesNote: (count: number) => `${count} bytes of UTF-8: the canonical JSON that was hashed.`,
    values: 'Values it commits to',
    valuesNote:
      'The entry holds a salted hash, not the value, so that a person can be forgotten and the record still verifies. These are the ones you may see: SHA-256 of the salt’s bytes and then the value gives the commitment.',
    noValues: 'There is none that you may see.',
    commitment: 'Commitment',
    salt: 'Salt',
    value: 'Value',
    proof: 'Proof',
    proofLede: 'Your browser fetches the entry, the key and the proof, and computes the path up to the signed root.',
    later:
      'This entry is kept and not yet under the published checkpoint: the witnesses are being asked to cosign one that covers it. Its proof is there within a minute or so.',
    noScript: 'Without script, check it on the command line:',
    checking: 'Checking…',
    again: 'Check again',
    failed: 'The proof failed.',
    steps: 'What was checked',
    tree: {
      title: (index: number, size: number) => `The path of entry ${index} to the root of ${size} entries`,
      description: (steps: number) =>
        steps === 0
          ? 'The record has one entry, so its hash is the root.'
          : `${steps} neighbouring hashes lead from the entry to the signed root.`,
      entry: 'this entry',
      root: 'signed root',
      range: (from: number, to: number) => (from === to ? `entry ${from}` : `${from}–${to}`),
      level: 'Step',
      side: 'Side',
      left: 'left',
      right: 'right',
      covers: 'Hash of entries',
    },
    files: 'Files',
    entryFile: 'The bytes',
    proofFile: 'The proof (tlog-proof)',
    checkpointFile: 'The checkpoint',
    keyFile: 'The verifier key',
  },
}
