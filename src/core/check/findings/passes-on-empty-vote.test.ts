import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readCharter } from '../read-charter.ts'

describe('a rule that is carried by nobody', () => {
  for (const [passes, more, told] of [
    ['against = 0', '', /when nobody votes/],
    ['for >= 2/3 of cast', 'quorum: 1/2 of voters', /when all who could vote have left it/],
    ['for >= 2/3 of cast', 'quorum: 1/2 of voters, recusal: forbidden', undefined],
    ['for >= 2/3 of cast and for >= 1', 'quorum: 1/2 of voters', undefined],
    ['for > 1/2 of voters', '', undefined],
  ] as const) {
    it(`${told === undefined ? 'is not' : 'is'} one that passes by "${passes}"${more && ` with ${more}`}`, () => {
      const rule = `{ voters: member, options: [for, against], passes: ${passes}, ${more}${more && ', '}open: 1 week }`
      const text = `---\ncharter: 1\ngroup: club\nname: Club\n---\n\n# Club\n\n\`\`\`charter
seats: { member: { filled by: roll, number: 7 } }
rules: { vote: ${rule} }
powers: [{ may: resolve, by: vote }]
\`\`\`\n`
      const { findings } = readCharter({ file: 'club.md', text })
      const found = findings.find(({ code }) => code === 'passes-on-empty-vote')?.message
      if (told === undefined) assert.equal(found, undefined)
      else assert.match(found ?? '', told)
    })
  }
})
