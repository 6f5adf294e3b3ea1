/** What the proof says in the browser. The server's catalogue cannot come here without its dates and rules. */
const english = {
  key: 'The verifier key can be read',
  keyOf: (origin: string) => `The key is that of ${origin}`,
  proofRead: 'The proof can be read',
  proofOf: (index: number, hashes: number) =>
    `The proof is for entry ${index}, with ${hashes} neighbouring ${hashes === 1 ? 'hash' : 'hashes'}`,
  signedRoot: 'The checkpoint is signed, and the entry leads to its root',
  signed: (origin: string, size: number) => `The checkpoint of ${size} entries is signed by ${origin} (Ed25519)`,
  leaf: (bytes: number) => `The entry’s ${bytes} bytes were hashed (SHA-256)`,
  path: (hashes: number) =>
    `Joined with ${hashes === 1 ? 'its neighbour' : `its ${hashes} neighbours`}, the hash gives the signed root`,
  policy: 'The policy of the record can be read',
  cosigned: (name: string) => `The checkpoint is cosigned by the witness ${name}`,
  met: 'As many witnesses as the record asks for have seen it. The record itself says who they are.',
  few: 'Fewer witnesses than the record asks for have cosigned this checkpoint yet.',
  alone: 'No witness has cosigned it, so others may have been shown another record. Keep the checkpoint.',
  otherEntry: (index: number) => `The proof is for entry ${index}.`,
  proved: (index: number, size: number) =>
    `Proved in this browser: entry ${index} stands in the record of ${size} entries.`,
  failed: 'Not proved.',
  notFetched: (cause: string) => `A file could not be fetched, so nothing was checked. ${cause}`,
  fault: (code: string) => `What was found: ${code}. Keep the files and compare them with another copy of the record.`,
}

export const proofWords = english
