/** Says how many more boxes of a ballot can be ticked. It hinders nobody from ticking more: they see it, and take one back. */
export function followBoxes(root: Document): void {
  for (const said of root.querySelectorAll<HTMLElement>('.ballot-left')) {
    const fields = said.closest('fieldset')
    if (fields === null) continue
    const tell = () => {
      const ticked = fields.querySelectorAll('input:checked').length
      said.textContent = leftWords(said.dataset, Number(said.dataset.most) - ticked)
      said.classList.toggle('over', ticked > Number(said.dataset.most))
    }
    fields.addEventListener('change', tell)
    tell()
  }
}

function leftWords({ none = '', left = '', over = '' }: DOMStringMap, more: number): string {
  if (more === 0) return none
  return more > 0 ? left.replace('{n}', String(more)) : over.replace('{n}', String(-more))
}
