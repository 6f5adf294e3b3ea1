import { z } from '@hono/zod-openapi'
import type { Command } from '../../../../app/command.ts'
import { reasonsToGiveUp } from '../../../../core/foundation/announcements/announcement-state.ts'
import { dispositions } from '../../../../core/foundation/consultations/consultation-event.ts'
import { line, paragraphs } from '../../form-text.ts'
import {
  action,
  amount,
  announcement,
  announcing,
  answer,
  asking,
  asks,
  ballot,
  candidate,
  channel,
  consultation,
  decider,
  digest,
  drawnFrom,
  election,
  electorate,
  entry,
  exchanged,
  fact,
  fund,
  gift,
  group,
  lasts,
  length,
  meeting,
  moment,
  motion,
  name,
  option,
  payment,
  person,
  place,
  point,
  promise,
  reason,
  roll,
  seat,
  startOfDay,
  status,
} from './fields.ts'
import { requestSchemas } from './request-schemas.ts'

const type = <Type extends Command['type']>(value: Type) => z.literal(value)
const listed = (longest: number) => z.array(option).max(longest)

/** A charter as it is written. */
const charterText = paragraphs(1_048_576).describe('A charter, as Markdown with its blocks.')

/** An election, and whose vote in it is meant. */
const contest = { election, electorate: electorate.exactOptional() }

const report = z.int().min(1).max(999_999).describe('The number of a report.')
const reportWords = {
  text: paragraphs(60_000)
    .refine((text) => text !== '', 'empty')
    .describe('As Markdown; `{person:ada}` stands for the name of a person.')
    .exactOptional(),
  figures: z
    .array(z.strictObject({ about: line(400), count: z.int().min(0).max(999_999_999) }))
    .max(200)
    .describe('Where the duty has numbers only: one under each heading of the charter.')
    .exactOptional(),
}

const day = z.iso.date().describe('A day: 2021-03-01.')
const enrolment = {
  group,
  seat,
  person,
  from: day,
  source: line(200).describe('What tells so: the name of a file, an address.'),
}

/**
 * What a program can ask for, by the type of the command. A new command, and a new field of one, is an error of the
 * compiler here until it is described.
 */
export const commandSchemas = {
  introduce: z.strictObject({ type: type('introduce'), name: line(120) }),
  apply: z.strictObject({
    type: type('apply'),
    group,
    seat,
    answers: z
      .array(
        z.strictObject({
          asked: line(4_000).describe('The question, as the charter asks it.'),
          answer: paragraphs(4_000).refine((text) => text !== '', 'empty'),
        }),
      )
      .max(20)
      .describe('One for each question of the charter, in its order.'),
    conflict: paragraphs(4_000)
      .describe('What you say of a conflict of interest; whoever decides reads it.')
      .exactOptional(),
    decider: decider.exactOptional(),
    entry: entry.exactOptional(),
  }),
  'step down': z.strictObject({ type: type('step down'), group, seat, entry: entry.exactOptional() }),
  move: z.strictObject({
    type: type('move'),
    group,
    action,
    amount: amount.exactOptional(),
    title: line(200),
    text: paragraphs(20_000).default('').describe('What is proposed, as Markdown.'),
    person: person.describe('Whom it is about.').exactOptional(),
    matter: name.describe('Tells this matter from others with the same action.').exactOptional(),
    proposed: z.array(name).max(200).describe('The options, where the rule ranks what is proposed.').exactOptional(),
    length: length.exactOptional(),
    decider: decider.exactOptional(),
    entry: entry.exactOptional(),
    gift: gift.exactOptional(),
    needed: startOfDay.describe('By when it is needed, where it must be asked for a time before.').exactOptional(),
    charter: charterText.describe('What `adopt charter` and `amend charter` put in force.').exactOptional(),
    successor: group.describe('Who goes on with what a group did that ends.').exactOptional(),
    announcing: announcing.describe('Where `announce` says its title and text, and when.').exactOptional(),
    asks: asks.describe('What `consult` puts to the public.').exactOptional(),
    consultation: consultation.describe('The consultation that it follows from.').exactOptional(),
    from: drawnFrom.describe('From which money it is paid, where its object does not say it.').exactOptional(),
    exchanged: exchanged.exactOptional(),
  }),
  draft: z.strictObject({ type: type('draft'), group, charter: charterText }),
  'drop draft': z.strictObject({ type: type('drop draft'), group }),
  offer: z.strictObject({ type: type('offer'), group, seat }),
  'take back offer': z.strictObject({ type: type('take back offer'), group, seat }),
  vote: z.strictObject({
    type: type('vote'),
    motion,
    option: option.or(z.literal('')).default('').describe('The option; empty where several are approved or ranked.'),
    approved: listed(200).describe('All options that are approved of.').exactOptional(),
    ranking: z
      .array(listed(200).min(1))
      .max(200)
      .describe('The most preferred first; equal ones together.')
      .exactOptional(),
    for: person.describe('The voter whose proxy one has.').exactOptional(),
    reason: reason.exactOptional(),
  }),
  'casting vote': z.strictObject({ type: type('casting vote'), motion, option, reason: reason.exactOptional() }),
  recuse: z.strictObject({ type: type('recuse'), motion, reason: reason.exactOptional() }),
  'declare conflict': z.strictObject({ type: type('declare conflict'), motion, reason: reason.exactOptional() }),
  withdraw: z.strictObject({ type: type('withdraw'), motion, reason: reason.exactOptional() }),
  appeal: z.strictObject({ type: type('appeal'), motion, reason: reason.exactOptional() }),
  edit: z.strictObject({ type: type('edit'), motion, text: paragraphs(20_000).refine((text) => text !== '', 'empty') }),
  correct: z.strictObject({
    type: type('correct'),
    motion,
    title: line(200).exactOptional(),
    text: paragraphs(20_000).describe('As Markdown.').exactOptional(),
  }),
  account: z.strictObject({
    type: type('account'),
    motion,
    text: paragraphs(20_000)
      .refine((text) => text !== '', 'empty')
      .describe('What became of it, as Markdown.'),
  }),
  second: z.strictObject({ type: type('second'), motion }),
  sign: z.strictObject({ type: type('sign'), motion }),
  open: z.strictObject({ type: type('open'), motion }),
  close: z.strictObject({ type: type('close'), motion }),
  pause: z.strictObject({
    type: type('pause'),
    motion,
    because: line(80).describe('One of the rule’s reasons; on hold without it.').exactOptional(),
  }),
  resume: z.strictObject({ type: type('resume'), motion }),
  present: z.strictObject({
    type: type('present'),
    motion,
    person: person.describe('Oneself without it.').exactOptional(),
  }),
  proxy: z.strictObject({ type: type('proxy'), motion, to: person.describe('Taken back without it.').exactOptional() }),
  lengthen: z.strictObject({ type: type('lengthen'), motion }),
  record: z.strictObject({
    type: type('record'),
    group,
    event: line(80).describe('An event that the group’s charter declares.'),
    present: z.array(person).max(500).describe('Who was there.').exactOptional(),
  }),
  declare: z.strictObject({
    type: type('declare'),
    fact,
    value: line(200).describe('What is said; taken back without it.').exactOptional(),
    person: person.describe('Of another, where the charter has others say it.').exactOptional(),
    since: day.describe('Since which day it is so.').exactOptional(),
  }),
  relate: z.strictObject({
    type: type('relate'),
    fact,
    value: line(200),
    to: line(200).describe('What the value belongs to; to nothing any more without it.').exactOptional(),
  }),
  confirm: z.strictObject({ type: type('confirm'), group, seat }),
  vouch: z.strictObject({
    type: type('vouch'),
    group,
    status,
    person: person.describe('Who comes back from the status.'),
  }),
  'ask for roll': z.strictObject({ type: type('ask for roll'), group, roll }),
  'make statement': z.strictObject({
    type: type('make statement'),
    motion,
    statement: paragraphs(4_000)
      .refine((text) => text !== '', 'empty')
      .describe('What whoever it is about says to it; everybody reads it.'),
  }),
  'opt in': z.strictObject({ type: type('opt in'), group, roll }),
  'opt out': z.strictObject({ type: type('opt out'), group, roll }),
  renew: z.strictObject({ type: type('renew'), group, seat }),
  take: z.strictObject({ type: type('take'), group, seat, entry: entry.exactOptional() }),
  sponsor: z.strictObject({
    type: type('sponsor'),
    group,
    seat,
    person: person.describe('Whom you speak for, or put forward.'),
  }),
  invite: z.strictObject({ type: type('invite'), group, seat, person, entry: entry.exactOptional() }),
  'accept invitation': z.strictObject({
    type: type('accept invitation'),
    group,
    seat,
    entry: entry.exactOptional(),
  }),
  'decline invitation': z.strictObject({
    type: type('decline invitation'),
    group,
    seat,
    entry: entry.exactOptional(),
  }),
  'name alternate': z.strictObject({
    type: type('name alternate'),
    group,
    seat,
    person: person.describe('Nobody any more without it.').exactOptional(),
    of: person.describe('In whose place, where others name alternates.').exactOptional(),
  }),
  'take status': z.strictObject({ type: type('take status'), group, status }),
  'end status': z.strictObject({ type: type('end status'), group, status }),
  answer: z.strictObject({ type: type('answer'), group, status }),
  nominate: z.strictObject({ type: type('nominate'), ...contest, candidate }),
  'take back nomination': z.strictObject({ type: type('take back nomination'), ...contest, candidate }),
  'accept nomination': z.strictObject({ type: type('accept nomination'), ...contest }),
  'decline nomination': z.strictObject({ type: type('decline nomination'), ...contest }),
  'withdraw candidacy': z.strictObject({ type: type('withdraw candidacy'), ...contest }),
  'support candidate': z.strictObject({ type: type('support candidate'), ...contest, candidate }),
  'withdraw support': z.strictObject({ type: type('withdraw support'), ...contest, candidate }),
  'state candidacy': z.strictObject({
    type: type('state candidacy'),
    ...contest,
    statement: paragraphs(20_000).describe('What you say to all who vote; everybody reads it.').exactOptional(),
    answers: z
      .array(
        z.strictObject({
          asked: line(4_000).describe('The question, as the charter asks it.'),
          answer: paragraphs(4_000).refine((text) => text !== '', 'empty'),
        }),
      )
      .max(20)
      .describe('To what the charter asks candidates.')
      .exactOptional(),
  }),
  'ask candidates': z.strictObject({
    type: type('ask candidates'),
    election,
    question: paragraphs(4_000)
      .refine((text) => text !== '', 'empty')
      .describe('For all who stand; everybody reads it.'),
  }),
  'answer question': z.strictObject({
    type: type('answer question'),
    ...contest,
    question: z.int().min(1).max(999_999).describe('The number of the question.'),
    answer: paragraphs(4_000)
      .refine((text) => text !== '', 'empty')
      .describe('Everybody reads it.'),
  }),
  'cast ballot': z.strictObject({
    type: type('cast ballot'),
    ...contest,
    ballot,
    for: person.describe('The voter whose proxy one has.').exactOptional(),
  }),
  'give ballot proxy': z.strictObject({
    type: type('give ballot proxy'),
    ...contest,
    to: person.describe('Taken back without it.').exactOptional(),
  }),
  'settle tie': z.strictObject({
    type: type('settle tie'),
    ...contest,
    chosen: z.array(person).max(200).describe('Who of the tied has the places.'),
  }),
  'challenge result': z.strictObject({
    type: type('challenge result'),
    election,
    reason: paragraphs(4_000)
      .refine((text) => text !== '', 'empty')
      .describe('Why. It stands beside the record and can be erased.'),
  }),
  'withdraw announcement': z.strictObject({
    type: type('withdraw announcement'),
    announcement,
    reason: reason.exactOptional(),
  }),
  'retry delivery': z.strictObject({ type: type('retry delivery'), announcement, channel }),
  'close delivery': z.strictObject({
    type: type('close delivery'),
    announcement,
    channel,
    as: z.enum(['sent', 'dropped']).describe('Seen there by whoever says so, or not to go there.'),
  }),
  'note delivery': z.strictObject({
    type: type('note delivery'),
    announcement,
    channel,
    result: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sent'), url: line(2_000).exactOptional() }),
      z.strictObject({ kind: z.literal('given up'), why: z.enum(reasonsToGiveUp) }),
    ]),
  }),
  consult: z.strictObject({
    type: type('consult'),
    of: z
      .union([
        z.strictObject({ kind: z.literal('matter'), motion }),
        z.strictObject({ kind: z.literal('draft'), group }),
      ])
      .describe('A matter that one keeps, before it is decided, or a draft of a charter that one wrote.'),
    asks: asking,
  }),
  'extend consultation': z.strictObject({
    type: type('extend consultation'),
    consultation,
    closes: startOfDay.describe('Answers are taken up to the beginning of this day, in UTC.'),
  }),
  'note announcement': z.strictObject({
    type: type('note announcement'),
    consultation,
    where: line(500).describe('An address, or what people call the place.'),
    on: day,
  }),
  'answer consultation': z.strictObject({
    type: type('answer consultation'),
    consultation,
    answer: answer.describe('One of your own, which this takes the place of.').exactOptional(),
    behalf: z
      .union([
        z.strictObject({ kind: z.literal('self') }),
        z.strictObject({ kind: z.literal('organisation') }),
        z.strictObject({
          kind: z.literal('group'),
          group,
          decision: motion.describe('By which the group lets you speak for it.').exactOptional(),
        }),
      ])
      .describe('For whom you speak.'),
    position: name.describe('"for", "against", "concern" or "question"; or one of the options that are asked about.'),
    about: person.describe('Of a roll, whom it is about.').exactOptional(),
    confidential: z.literal(true).describe('Read by those who sit in the group that asks, alone.').exactOptional(),
    text: paragraphs(8_000).default('').describe('What you say. It stands beside the record and can be erased.'),
    organisation: line(200).describe('For whom you speak, outside. Nobody here verifies it.').exactOptional(),
    passages: z
      .array(
        z.strictObject({
          from: z.int().min(0).max(16_000_000).describe('The first character of the passage, in UTF-16 units.'),
          to: z.int().min(1).max(16_000_000).describe('The first one after it.'),
          comment: paragraphs(4_000).exactOptional(),
          instead: paragraphs(4_000).describe('What should stand there.').exactOptional(),
        }),
      )
      .max(50)
      .default([]),
  }),
  'withdraw answer': z.strictObject({ type: type('withdraw answer'), consultation, answer }),
  'make point': z.strictObject({
    type: type('make point'),
    consultation,
    title: line(300),
    answers: z.array(answer).max(1_000).describe('The answers that make it.'),
    point: point.describe('One that is made anew.').exactOptional(),
  }),
  'drop point': z.strictObject({ type: type('drop point'), consultation, point }),
  'settle point': z.strictObject({
    type: type('settle point'),
    consultation,
    point,
    disposition: z.enum(dispositions),
    text: paragraphs(8_000).describe('Why, as Markdown.').exactOptional(),
    carriedOut: z
      .union([
        z.strictObject({ kind: z.literal('motion'), motion }),
        z.strictObject({ kind: z.literal('version'), digest }),
      ])
      .describe('By a decision, or in a version of the text that was asked about.')
      .exactOptional(),
  }),
  'publish summary': z.strictObject({
    type: type('publish summary'),
    consultation,
    summary: paragraphs(100_000)
      .refine((text) => text !== '', 'empty')
      .describe('As Markdown. The record keeps it.'),
  }),
  'move meeting': z.strictObject({
    type: type('move meeting'),
    ...meeting,
    starts: moment.describe('Without it, another place alone.').exactOptional(),
    lasts: lasts.exactOptional(),
    place: place.exactOptional(),
    reason: reason.exactOptional(),
  }),
  'cancel meeting': z.strictObject({ type: type('cancel meeting'), ...meeting, reason: reason.exactOptional() }),
  'add meeting': z.strictObject({
    type: type('add meeting'),
    group,
    meeting: meeting.meeting,
    starts: moment,
    lasts: lasts.exactOptional(),
    place: place.exactOptional(),
    reason: reason.exactOptional(),
  }),
  'add agenda item': z.strictObject({
    type: type('add agenda item'),
    ...meeting,
    title: line(120).refine((text) => text !== '', 'empty'),
    text: paragraphs(20_000).describe('What it is about, as Markdown.').exactOptional(),
  }),
  'withdraw agenda item': z.strictObject({
    type: type('withdraw agenda item'),
    ...meeting,
    item: z.int().min(1).max(999_999).describe('The number of the item.'),
  }),
  'attend meeting': z.strictObject({ type: type('attend meeting'), ...meeting }),
  'send regrets': z.strictObject({ type: type('send regrets'), ...meeting }),
  'note attendance': z.strictObject({
    type: type('note attendance'),
    ...meeting,
    present: z.array(person).max(1_000).describe('All who were there, in place of what was said before.'),
  }),
  'write minutes': z.strictObject({
    type: type('write minutes'),
    ...meeting,
    text: paragraphs(100_000)
      .refine((text) => text !== '', 'empty')
      .describe('The minutes, as Markdown: another version of what was written before.'),
  }),
  'approve minutes': z.strictObject({ type: type('approve minutes'), ...meeting }),
  'note received': z.strictObject({
    type: type('note received'),
    group,
    fund,
    amount,
    on: day.describe('The day on which it came.'),
    exchanged: exchanged.exactOptional(),
    giver: line(200).describe('Who gave it; sealed for those whom the charter shows it to.').exactOptional(),
    reference: line(200).exactOptional(),
  }),
  'note index': z.strictObject({
    type: type('note index'),
    group,
    index: line(80).describe('An index that the charter names.'),
    value: line(24).describe('Its value as it was published: "312.332".'),
    on: day,
    source: line(200).exactOptional(),
  }),
  'ask for payment': z.strictObject({
    type: type('ask for payment'),
    promise,
    amount,
    exchanged: exchanged.exactOptional(),
    payee: person.describe('Who is paid; whoever the money is for without it.').exactOptional(),
    payeeName: line(200).describe('Who is paid, where this foundation does not know them; sealed.').exactOptional(),
    text: paragraphs(20_000).default('').describe('What it is for, as Markdown. Everybody reads it.'),
    contract: paragraphs(20_000)
      .describe('What only those read whom the charter shows contracts to; sealed.')
      .exactOptional(),
  }),
  'approve payment': z.strictObject({ type: type('approve payment'), payment }),
  'refuse payment': z.strictObject({ type: type('refuse payment'), payment, reason: reason.exactOptional() }),
  'withdraw payment': z.strictObject({ type: type('withdraw payment'), payment, reason: reason.exactOptional() }),
  'note paid': z.strictObject({
    type: type('note paid'),
    payment,
    on: day.describe('The day on which it was paid.'),
    exchanged: exchanged.exactOptional(),
    reference: line(200).exactOptional(),
  }),
  'release promise': z.strictObject({
    type: type('release promise'),
    promise,
    amount: amount.describe('All that is neither paid nor asked for without it.').exactOptional(),
  }),
  'save report': z.strictObject({ type: type('save report'), report, ...reportWords }),
  'hand in report': z.strictObject({
    type: type('hand in report'),
    group,
    duty: name.describe('What it is handed in by: one of the duties of the group’s charter.'),
    report: report.describe('Which one; the first that is awaited without it.').exactOptional(),
    ...reportWords,
  }),
  'correct report': z.strictObject({ type: type('correct report'), report, ...reportWords }),
  'pass on': z.strictObject({
    type: type('pass on'),
    group,
    seat,
    access: line(200).describe('One of the accesses that the charter lists for the seat.'),
  }),
  'write to successor': z.strictObject({
    type: type('write to successor'),
    group,
    seat,
    note: paragraphs(20_000)
      .refine((text) => text !== '', 'empty')
      .describe('For whoever follows; the members of the group read it.'),
  }),
  ...requestSchemas,
  enrol: z.strictObject({ type: type('enrol'), ...enrolment, to: day.exactOptional() }),
  'note former holder': z.strictObject({ type: type('note former holder'), ...enrolment, to: day }),
  'give address': z.strictObject({ type: type('give address'), person, address: line(254) }),
  erase: z.strictObject({ type: type('erase'), person }),
  'change key': z.strictObject({ type: type('change key'), vkey: line(200) }),
} satisfies { readonly [Type in Command['type']]: { readonly shape: Fields<Said<Type>> } & z.ZodType<Said<Type>> }

/** A command as a program says it. What the app adds by itself is not asked for, and refused where it is sent. */
export type Said<Type extends Command['type']> = Omit<CommandOf<Type>, 'sealed' | MadeHere[Type & keyof MadeHere]>

/** Introductions get their identifier here, and the address is that of whoever asks. */
interface MadeHere {
  readonly introduce: 'person' | 'address'
}

type CommandOf<Type extends Command['type'], One = Command> = One extends { readonly type: infer Types }
  ? Type extends Types
    ? Omit<One, 'type'> & { readonly type: Type }
    : never
  : never

type Fields<Command> = { readonly [Key in keyof Command]-?: z.ZodType<Exclude<Command[Key], undefined>> }
