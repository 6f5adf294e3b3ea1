import type { Finding } from '../../core/charter/reading/finding.ts'

/**
 * A finding as a workflow command, which GitHub shows beside the line:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
 */
export function githubAnnotation({ file, place, severity, message, code, suggestion }: Finding): string {
  const properties = { file, line: place.line, col: place.column, title: `remit ${code}` }
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  const text = suggestion === undefined ? message : `${message}\nInstead: ${suggestion}`
  return `::${commandOf[severity]} ${written.join(',')}::${data(text)}`
}

/** What is about no line. */
export function githubNotice(text: string): string {
  return `::notice title=remit::${data(text)}`
}

const commandOf: Readonly<Record<Finding['severity'], 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  advice: 'notice',
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
