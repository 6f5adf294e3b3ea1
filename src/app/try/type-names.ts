/** The keys of a table that names every case of a union, with their type kept. */
export function typesOf<Type extends string>(table: Readonly<Record<Type, string>>): readonly Type[] {
  return Object.keys(table).filter((type): type is Type => type in table)
}

/** The type that is meant: "NotInElectorate", "not in electorate", "not in the electorate". */
export function typeCalled<Type extends string>(types: readonly Type[], text: string): Type | undefined {
  const asked = squeezed(text)
  return types.find((type) => squeezed(type) === asked)
}

/** "not in electorate" for NotInElectorate. */
export function typeInWords(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ').toLowerCase()
}

function squeezed(text: string): string {
  return typeInWords(text)
    .replace(/\b(?:the|an?)\b/g, '')
    .replace(/[^a-z]/g, '')
}
