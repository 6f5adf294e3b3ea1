import type { Finding } from '../../../core/charter/reading/finding.ts'
import type { Fix } from '../../../core/charter/reading/fix.ts'

interface Lines {
  readonly clean: string
  /** What stands before a suggestion. */
  readonly instead: string
  placeOf(finding: Finding): string
  /** Where one can go to the place. */
  readonly goTo?: (finding: Finding) => void
  readonly fix?: { readonly words: string; readonly apply: (fix: Fix) => void }
}

/** The list of findings as the server makes it, with buttons where something can be done. */
export function findingList(findings: readonly Finding[], lines: Lines): HTMLElement {
  if (findings.length === 0) return element('p', 'clean', lines.clean)
  const list = document.createElement('ol')
  list.append(...findings.map((finding) => lineOf(finding, lines)))
  return list
}

function lineOf(finding: Finding, { instead, placeOf, goTo, fix }: Lines): HTMLElement {
  const { severity, message, suggestion, code } = finding
  const item = element('li', `finding finding-${severity}`, '')
  const head = element('span', 'finding-head', '')
  const place = placeOf(finding)
  head.append(
    goTo === undefined ? element('span', 'finding-place', place) : button('finding-place', place, () => goTo(finding)),
    ' ',
    element('strong', '', severity),
    ' ',
    element('span', 'soft', code),
  )
  item.append(head, ` ${message}`)
  if (suggestion !== undefined) {
    const line = element('span', 'finding-instead', `${instead} `)
    line.append(element('code', '', suggestion))
    item.append(line)
  }
  const certain = finding.fix
  if (fix !== undefined && certain?.edits.every(({ file }) => file === undefined))
    item.append(
      ' ',
      button('finding-fix', fix.words, () => fix.apply(certain)),
    )
  return item
}

function button(className: string, text: string, act: () => void): HTMLElement {
  const made = element('button', className, text)
  made.setAttribute('type', 'button')
  made.addEventListener('click', act)
  return made
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.textContent = text
  return made
}
