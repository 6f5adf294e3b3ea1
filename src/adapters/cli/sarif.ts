import type { Finding } from '../../core/charter/reading/finding.ts'
import type { Fix } from '../../core/charter/reading/fix.ts'

export interface SarifTool {
  readonly version: string
  /** Where the page of each finding is: the address of a folder, with "/" at its end. */
  readonly pages: string
}

/**
 * Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html): one run, a rule for each
 * code that was found, places in UTF-16 units as the text itself counts, and the fixes.
 */
export function sarifOf(findings: readonly Finding[], { version, pages }: SarifTool) {
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'remit',
            version,
            rules: codes.map((code) => ({ id: code, helpUri: `${pages}${code}.md` })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, codes)),
      },
    ],
  }
}

function resultOf(finding: Finding, codes: readonly string[]) {
  const { code, severity, file, place, message, suggestion, fix } = finding
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levelOf[severity],
    message: { text: suggestion === undefined ? message : `${message}. Instead: ${suggestion}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactAt(file),
          region: { startLine: place.line, startColumn: place.column },
        },
      },
    ],
    ...(fix === undefined ? {} : { fixes: [fixOf(fix, finding)] }),
  }
}

const levelOf: Readonly<Record<Finding['severity'], 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
}

function fixOf({ edits }: Fix, { file: own, suggestion }: Finding) {
  const files = [...new Set(edits.map(({ file }) => file ?? own))]
  return {
    description: { text: suggestion === undefined ? 'Put it right' : `Write: ${suggestion}` },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifactAt(file),
      replacements: edits
        .filter((edit) => (edit.file ?? own) === file)
        .map(({ start, end, text }) => ({
          deletedRegion: { charOffset: start, charLength: end - start },
          insertedContent: { text },
        })),
    })),
  }
}

function artifactAt(file: string): { readonly uri: string } {
  const uri = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return { uri: uri.startsWith('/') ? `file://${uri}` : uri.replace(/^\.\//, '') }
}
