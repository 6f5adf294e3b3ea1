import { EditorView } from '@codemirror/view'

/** The editor in the page's own type and colours, light and dark alike. */
export const editorTheme = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--sheet)',
    border: '1px solid var(--edge)',
    borderRadius: '4px',
    maxHeight: 'min(40rem, 75vh)',
    fontSize: '0.94rem',
  },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--sunk)', color: 'var(--soft)', borderInlineEnd: '1px solid var(--hair)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-wash) 60%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--accent-wash)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-wash)' },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--sheet)',
    border: '1px solid var(--edge)',
    borderRadius: '4px',
    fontFamily: 'var(--sans)',
    maxInlineSize: '32rem',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--accent-ink)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '15em', fontFamily: 'var(--mono)', fontSize: '0.88rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.6rem' },
  '.cm-completionDetail': { color: 'var(--soft)', fontFamily: 'var(--sans)', fontStyle: 'normal' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-tooltip.cm-completionInfo': { padding: '0.5rem 0.8rem', maxInlineSize: '20rem', lineHeight: '1.4' },
  '.cm-diagnostic': { padding: '0.4rem 0.7rem', whiteSpace: 'normal', lineHeight: '1.4' },
  '.cm-diagnostic-error': { borderInlineStart: '4px solid var(--no)' },
  '.cm-diagnostic-warning': { borderInlineStart: '4px solid var(--warn)' },
  '.cm-diagnostic-info': { borderInlineStart: '4px solid var(--accent)' },
  '.cm-diagnosticSource': { color: 'var(--soft)', opacity: '1', fontSize: '0.84em' },
  '.cm-diagnosticAction': {
    color: 'var(--accent-ink)',
    backgroundColor: 'var(--accent)',
    fontFamily: 'var(--sans)',
    padding: '0.2rem 0.6rem',
    margin: '0.3rem 0',
    marginInlineStart: '0',
    display: 'block',
  },
  '.cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--sunk)' },
  // The library draws these with images in its styles, which the site's policy refuses.
  ...underlined('error', 'var(--no)'),
  ...underlined('warning', 'var(--warn)'),
  ...underlined('info', 'var(--accent)'),
  ...underlined('hint', 'var(--accent)'),
  '.cm-gutter-lint': { inlineSize: '1rem' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0.45em 0 0 0.15rem' },
  '.cm-lint-marker': { inlineSize: '0.65rem', blockSize: '0.65rem' },
  '.cm-lint-marker-error': { content: 'normal', backgroundColor: 'var(--no)', borderRadius: '50%' },
  '.cm-lint-marker-warning': {
    content: 'normal',
    backgroundColor: 'var(--warn)',
    transform: 'rotate(45deg) scale(0.85)',
  },
  '.cm-lint-marker-info': { content: 'normal', backgroundColor: 'var(--accent)', borderRadius: '1px' },
})

function underlined(severity: string, colour: string) {
  return {
    [`.cm-lintRange-${severity}`]: {
      backgroundImage: 'none',
      paddingBlockEnd: '0',
      textDecoration: `underline wavy 1px ${colour}`,
      textUnderlineOffset: '0.2em',
    },
  }
}
