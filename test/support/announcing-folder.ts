import type { FoundationFolder } from '../../src/app/beginning.ts'
import { charterOf } from './given.ts'

export const forumAt = 'https://forum.example.org/c/club/7'
export const listAt = 'club@example.org'
export const hookAt = 'https://hooks.example.org/club'
export const accountAt = 'https://social.example.org/@club'

/** A foundation that is no sample, whose chair ada announces alone, and mastodon by a vote of bo and cy. */
export function announcingFolder(more = ''): FoundationFolder {
  const club = charterOf(
    'club',
    `seats:
  chair: { number: 1, filled by: election }
  member: { number: 2, filled by: election }
rules:
  plain: { voters: member, options: [for, against], passes: for > 1/2 of voters, open: 7 days, closes early: when certain }
powers:
  - { may: announce, by: chair }
  - { may: consult, by: chair }
  - { may: announce mastodon, by: plain }
channels:
  - { kind: discourse, at: "${forumAt}", public: yes, language: en }
  - { kind: email, at: ${listAt}, public: no }
  - { kind: webhook, at: "${hookAt}", public: yes }
  - { kind: mastodon, at: "${accountAt}", public: yes, visibility: unlisted }
  - { kind: chat, at: "https://chat.example.org/club", public: yes }
${more}`,
  )
  const founding = `founding: 1
foundation: small
name: Small
sample: no
people:
${['ada', 'bo', 'cy', 'fay'].map((id) => `  ${id}: { name: ${id}, address: ${id}@example.org }`).join('\n')}
acts:
  - { on: 2026-01-01, adopt: club }
  - { on: 2026-01-01, hold: club.chair, holders: [ada] }
  - { on: 2026-01-01, hold: club.member, holders: [bo, cy] }
`
  return {
    files: [
      { file: 'club.md', text: club },
      { file: 'founding.yaml', text: founding },
    ],
  }
}
