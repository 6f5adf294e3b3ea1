import assert from 'node:assert/strict'
import { it } from 'node:test'
import { githubAnnotation } from './github-annotations.ts'

it('escapes what would end a property, a command or a line', () => {
  const written = githubAnnotation({
    code: 'unknown-key',
    severity: 'advice',
    file: 'a,b:c%.md',
    place: { line: 2, column: 3 },
    message: '100% of\r\n"x, y": z',
    suggestion: 'z',
  })
  assert.equal(
    written,
    '::notice file=a%2Cb%3Ac%25.md,line=2,col=3,title=remit unknown-key::100%25 of%0D%0A"x, y": z%0AInstead: z',
  )
})
