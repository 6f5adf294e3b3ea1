import { parse, TomlError } from 'smol-toml'
import { z } from 'zod'
import type { Roster, RosterHolding, RosterPerson } from '../../app/roster/roster.ts'

/** The files of the Rust team's repository (github.com/rust-lang/team, docs/toml-schema.md): one a person, one a team. */
const personFile = z.looseObject({
  name: z.string(),
  github: z.string(),
  email: z.union([z.string(), z.literal(false)]).optional(),
})

const account = z.union([z.string(), z.looseObject({ github: z.string(), roles: z.array(z.string()).optional() })])

const teamFile = z.looseObject({
  name: z.string(),
  people: z.looseObject({
    leads: z.array(account).default([]),
    members: z.array(account).default([]),
    alumni: z.array(account).optional(),
    'included-teams': z.array(z.string()).optional(),
  }),
})

/**
 * Leads hold the seat "leads" and are members as well; a role of a member is a seat of its own; alumni held "members" before. Teams that
 * are made of others have no roster of their own: what is filled by a roll or an office here follows by itself.
 */
export function rustTeamRoster(file: string, text: string): Roster {
  const read = tomlIn(text)
  if (typeof read === 'number') return unread(file, read, text, 'not this form')
  const team = teamFile.safeParse(read)
  if (team.success) return teamRoster(file, text, team.data)
  const person = personFile.safeParse(read)
  if (!person.success) return unread(file, 1, text, 'not this form')
  const { name, github, email } = person.data
  const reached = typeof email === 'string' ? { address: email.toLowerCase() } : {}
  return {
    people: [{ at: { file, line: lineOf(text, github) }, key: github.toLowerCase(), name, ...reached }],
    holdings: [],
    unread: [],
  }
}

function teamRoster(file: string, text: string, { name: group, people }: z.infer<typeof teamFile>): Roster {
  const held = (accounts: readonly z.infer<typeof account>[], seat: string, former?: true): readonly RosterHolding[] =>
    accounts.flatMap((one) => {
      const [who, roles] = typeof one === 'string' ? [one, []] : [one.github, one.roles ?? []]
      const at = { file, line: lineOf(text, who) }
      const holding = { at, person: who.toLowerCase(), group, ...(former && { former }) }
      return [seat, ...roles].map((each) => ({ ...holding, seat: each }))
    })
  const holdings = [
    ...held(people.leads, 'leads'),
    ...held(people.members, 'members'),
    ...held(people.alumni ?? [], 'members', true),
  ]
  const included = people['included-teams'] ?? []
  return {
    people: [
      ...new Map(holdings.map(({ person, at }) => [person, { at, key: person }] as const)).values(),
    ] satisfies RosterPerson[],
    holdings,
    unread: included.map((team) => ({
      at: { file, line: lineOf(text, 'included-teams') },
      text: `${group}: all of ${team}`,
      why: 'made of others',
    })),
  }
}

/** What the file says, or the line at which it is no TOML. */
function tomlIn(text: string): unknown | number {
  try {
    return parse(text)
  } catch (cause) {
    if (cause instanceof TomlError) return cause.line
    throw cause
  }
}

/** TOML is read without places, and an account stands once or twice in such a file. */
function lineOf(text: string, word: string): number {
  return Math.max(1, text.split('\n').findIndex((line) => line.includes(word)) + 1)
}

function unread(file: string, line: number, text: string, why: 'not this form'): Roster {
  return { people: [], holdings: [], unread: [{ at: { file, line }, text: text.split('\n')[line - 1] ?? '', why }] }
}
