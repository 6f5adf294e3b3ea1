import { whoTakes } from './handover-events.ts'

/** What a holder passes on. */
export const englishHandOverPages = {
  handOver: {
    title: (seat: string, person: string) => `Handing over: ${seat}, ${person}`,
    kicker: 'Handing over',
    lede: 'What hangs on the seat, for whoever follows. What is open passes by itself when the holder leaves; what is in people’s heads and hands does not.',
    held: 'Held from',
    until: 'until',
    openEnd: 'without an end',
    began: 'The clock asked to begin on',
    notBegun:
      'The clock asks to begin 60 days before the term ends. It can be done before, and when somebody leaves early.',
    shortTerm:
      'The term has no end, or none more than 60 days after its beginning, so the clock does not ask. It can be done all the same.',
    matters: 'What is open',
    noMatters: 'Nothing is open that they moved or keep.',
    passed: 'What has passed on',
    passedTo: 'kept now by',
    how: whoTakes,
    drafts: 'Charters that they are writing',
    duties: 'What the seat owes',
    noDuties: 'The charter names no duty of this seat.',
    dates: 'Next:',
    noDates: 'no date that is known yet',
    alone: 'What nobody else can decide',
    accesses: 'Accesses',
    noAccesses:
      'The charter lists none. The key “accesses” of the seat does: what a holder can get into, such as accounts and keys.',
    accessPassed: 'passed on',
    passOn: (access: string) => `I have passed on: ${access}`,
    accessOpen: 'not passed on yet',
    note: 'To whoever follows',
    noteNone: 'No note yet.',
    noteHidden: 'There is one, which the people of the group can read.',
    noteWritten: 'Written',
    noteLabel: 'What should your successor know?',
    noteHint:
      'The people of the group can read it, and nobody else. It stands beside the public record, and is erased with you.',
    noteDo: 'Keep the note',
    decisions: 'What they have moved here',
    noDecisions: 'No decision of theirs has ended yet.',
    open: 'What hangs on your seat, to hand over',
  },
}
