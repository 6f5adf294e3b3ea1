import type { InDoubt } from '../../../app/announcing/channel-port.ts'

/** What becomes of an announcement where the connection breaks, or the server dies, before anybody knows whether it has arrived. */
export function inDoubtWords(inDoubt: InDoubt): string {
  switch (inDoubt.kind) {
    case 'same key':
      return inDoubt.within_ms === undefined
        ? 'If the connection breaks, it is sent again under the same identifier, by which the receiver knows it.'
        : `If the connection breaks, it is sent again within ${Math.floor(inDoubt.within_ms / 60_000)} minutes under the same key, by which the server knows it; after that a person looks first.`
    case 'look up':
      return 'If the connection breaks, the server is asked whether it stands there, and it is sent again only where it does not.'
    case 'a person':
      return 'If the connection breaks, nobody can know whether it arrived: it is not sent again until a person has looked.'
  }
}
