import type { BeginningProblem } from '../../app/beginning.ts'
import type { FoundingProblem } from '../../app/founding-steps.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import { plainLookups } from './lookups.ts'
import { refusalWords } from './refusal-words.ts'

/** Why a foundation cannot be set up, as a clause that follows "… cannot be set up:". */
export function beginningWords(problem: BeginningProblem): string {
  switch (problem.type) {
    case 'name taken':
      return `a foundation ${problem.name} is here already`
    case 'name reserved':
      return `“${problem.name}” is an address of the site itself; give the foundation another name`
    case 'no founding file':
      return 'its founding file says nothing'
    case 'charters have errors': {
      const [first] = problem.findings
      const place =
        first === undefined ? '' : `${first.file}:${first.place.line}:${first.place.column}: ${first.message} `
      return `${place}(${problem.findings.length} in all; run remit check on the folder)`
    }
    case 'act refused':
      return `founding.yaml:${problem.line}: ${refusedActWords(problem.refusal)}`
  }
}

function refusedActWords(refusal: Refusal | FoundingProblem): string {
  switch (refusal.type) {
    case 'NoCharterFile':
      return `there is no charter of “${refusal.group}” in the folder, which would be ${refusal.group}.md`
    case 'NotAnAction':
      return `“${refusal.text}” is not a verb and a path, as in "publish website/www"`
    case 'NotAnAmount':
      return `“${refusal.text}” is not an amount, as in "USD 10,000"`
    case 'NoSuchDecision':
      return `no decision ${refusal.decision} has been opened by then`
    case 'NoSuchElection':
      return `no election “${refusal.election}” has begun by then`
    case 'NoSuchOption':
      return `“${refusal.option}” is not one of the options of that vote`
    default: {
      const { title, explanation } = refusalWords(refusal, 'en', plainLookups)
      return `${title}. ${explanation}`
    }
  }
}
