import type { Finding } from '../../core/charter/reading/finding.ts'
import { type Html, html, nothing } from './html.ts'

interface Words {
  readonly clean: string
  readonly instead: string
}

type PlaceOf = (finding: Finding) => string

export function placeInText(line: string): PlaceOf {
  return ({ place }) => `${line} ${place.line}`
}

export function placeInFile({ file, place }: Finding): string {
  return `${file}:${place.line}`
}

/** The same list is made by the editor where there is script. */
export function findingList(findings: readonly Finding[], words: Words, placeOf: PlaceOf): Html {
  if (findings.length === 0) return html`<p class="clean">${words.clean}</p>`
  return html`<ol>${findings.map((finding) => findingLine(finding, words, placeOf))}</ol>`
}

function findingLine(finding: Finding, words: Words, placeOf: PlaceOf): Html {
  const { severity, message, suggestion, code } = finding
  const instead =
    suggestion === undefined
      ? nothing
      : html`<span class="finding-instead">${words.instead} <code>${suggestion}</code></span>`
  return html`<li class="finding finding-${severity}"><span class="finding-head"><span class="finding-place">${placeOf(finding)}</span> <strong>${severity}</strong> <span class="soft">${code}</span></span> ${message}${instead}</li>`
}
