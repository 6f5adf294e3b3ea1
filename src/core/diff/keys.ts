/**
 * How the structure of a charter is told in the words of its blocks. A property that is not listed bears the name of its key
 * ("closesEarly" is "closes early"), and a section that is not listed the name of its property, so that most of what the
 * language comes to say needs no line here.
 */

/** By property, the keys from which it is read. */
const keysOfProperty: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  seats: {
    filledBy: ['filled by', 'ex officio', 'asks', 'decided by'],
    mayLeave: ['may leave'],
    mayAlsoHold: ['may also hold'],
  },
  rules: {
    anyoneVotes: ['voters'],
    withoutSubject: ['voters'],
    without: ['voters'],
    ballotPer: ['one ballot per'],
    mostOpen: ['at most'],
    seconded: ['seconded by'],
    options: ['options', 'scores', 'objection', 'abstaining'],
    ballot: ['ballot', 'standard', 'quorum per option', 'majority per option', 'options'],
    outcomes: ['passes', 'outcomes', 'winner', 'as'],
    winner: ['winner', 'standard', 'options'],
    quorum: ['quorum', 'without quorum'],
    openRange: ['open'],
    atMeeting: ['open'],
    endsAt: ['ends'],
    standsStill: ['stands still while'],
    effectMeanwhile: ['in effect meanwhile'],
    votesStay: ['votes'],
  },
  powers: { action: ['may'], upTo: ['up to'] },
  gives: { action: ['may'], upTo: ['up to'] },
  reserved: { action: ['may'], recommendedBy: ['with recommendation by'] },
  life: {
    amended: ['amended by', 'without a vote'],
    dormant: ['dormant when'],
    retired: ['retired by'],
    retiredWhen: ['retired when'],
    dissolved: ['dissolved by'],
    revived: ['revived by'],
    dissolvedWith: ['dissolved with'],
    groupsBelow: ['groups below'],
    handOver: ['hand over'],
  },
}

const sectionOfProperty: Readonly<Record<string, string>> = { exceptions: 'while', borrowed: 'rules' }

/** What holds where a key is not written. */
const defaults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  seats: { number: 'any number', from: 'anyone', term: 'no end', 'may leave': 'no' },
  rules: {
    'moved by': 'the voters',
    'closes early': 'never',
    recusal: 'leaves the base',
    votes: 'may be changed',
    ballots: 'public',
    'takes effect': 'at the close',
  },
}

const nouns: Readonly<Record<string, string>> = {
  seats: 'the seat',
  rules: 'the rule',
  procedures: 'the procedure',
  powers: 'the power to',
  gives: 'the gift of',
  reserved: 'the reserved matter',
  channels: 'the channel',
  limits: 'the limit',
  facts: 'the fact',
  lists: 'the list',
  events: 'the event',
  rolls: 'the roll',
  statuses: 'the status',
  duties: 'the duty',
  elections: 'the election',
  while: 'the exceptional state',
  life: 'the life of the group',
  money: 'the rules on money',
  calendar: 'the calendar',
}

/** Changes of these carry nothing out otherwise. */
const withoutSubstance: ReadonlySet<string> = new Set(['channels'])

export function keysOf(section: string, property: string): readonly string[] {
  return keysOfProperty[section]?.[property] ?? [spaced(property)]
}

export function sectionOf(property: string): string {
  return sectionOfProperty[property] ?? property
}

export function defaultOf(section: string, key: string): string | undefined {
  return defaults[section]?.[key]
}

export function nounOf(section: string): string {
  return nouns[section] ?? `the section “${section}”,`
}

export function isOfSubstance(section: string): boolean {
  return !withoutSubstance.has(section)
}

function spaced(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
