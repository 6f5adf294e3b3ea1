/**
 * A name as charters and addresses use it: lower case letters, digits and single hyphens.
 * "Board liaison", "board liaison" and "board-liaison" are the same name.
 */
export type Name = string

const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export function isName(text: string): boolean {
  return text.length <= 80 && pattern.test(text)
}

/** The name that a spaced or capitalised form stands for, or undefined when it stands for none. */
export function nameOf(text: string): Name | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-')
  return isName(name) ? name : undefined
}

/** The name as a reader sees it: "board-liaison" is "board liaison", and "co-chair" stays as it is. */
export function spoken(name: Name): string {
  return name.replace(/(?<!\b(?:co|vice|non))-/g, ' ')
}
