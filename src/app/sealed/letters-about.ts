import type { Name } from '../../core/base/name.ts'
import type { OutboxItem, Store } from '../ports.ts'

/** Whether a letter goes to one of these addresses, or says one of these names. */
export function isAbout({ letter }: OutboxItem, namesAndAddresses: readonly string[]): boolean {
  const { to, subject, text, html } = letter
  return namesAndAddresses.some((one) => to === one || [subject, text, html].some((said) => said.includes(one)))
}

/** Letters that wait and name somebody who is erased are not sent any more: they would have to be written anew. */
export async function dropLettersAbout(
  namesAndAddresses: readonly string[],
  foundation: Name,
  store: Pick<Store, 'outbox' | 'settle'>,
): Promise<void> {
  if (namesAndAddresses.length === 0) return
  for (const item of await store.outbox(end_of_time, most_letters)) {
    if (item.foundation === foundation && isAbout(item, namesAndAddresses)) await store.settle(item.id, { sent: true })
  }
}

const end_of_time = '9999-12-31T23:59:59.999Z'
/** Far more letters than can wait at once. */
const most_letters = 100_000
