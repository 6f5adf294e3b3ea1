import { counted } from './counted.ts'

/** The page of what was found. */
export const englishSearchPage = {
  search: {
    title: 'Search',
    titleAsked: (asked: string) => `“${asked}”`,
    lede: 'Groups, their seats and the clauses of their charters, people, decisions by title or number, elections, and powers.',
    label: 'What are you looking for?',
    hint: 'A name, some words, the number of a decision; or ask: who may spend USD 500?',
    find: 'Find',
    answer: (action: string, amount: string | undefined) =>
      `Who may ${action}${amount === undefined ? '' : ` ${amount}`}?`,
    found: 'Found',
    count: (count: number) => counted(count, 'thing fits', 'things fit'),
    more: (count: number) =>
      `${count} more ${count === 1 ? 'fits' : 'fit'} less well. Another word narrows the search down.`,
    none: 'Nothing fits all of these words. Fewer words find more; accents and capitals make no difference. Groups, seats, clauses, people, decisions, elections and powers can be found here.',
    kinds: {
      group: 'Group',
      person: 'Person',
      seat: 'Seat',
      power: 'Power',
      decision: 'Decision',
      election: 'Election',
      clause: 'Clause',
    },
    mayInGroup: (action: string) => `May ${action}`,
  },
}
