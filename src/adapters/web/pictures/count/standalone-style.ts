/**
 * The rules of a sheet without variables, since programs that draw SVG files know none: by day, and by night where whoever looks asks
 * for it. The tokens say both as `--name: light-dark(day, night)`.
 */
export function standaloneStyle(tokens: string, sheet: string): string {
  const both = new Map(
    [...tokens.matchAll(/(--[\w-]+): (?:light-dark\(([^,]+), ([^)]+)\)|([^;]+));/g)].map(
      ([, name = '', day, night, plain = '']) => [name, { day: day ?? plain, night: night ?? plain }] as const,
    ),
  )
  const by = (time: 'day' | 'night') =>
    sheet.replaceAll(/var\((?<name>--[\w-]+)\)/g, (_, name: string) => both.get(name)?.[time] ?? 'currentColor')
  return `${by('day')}\n@media (prefers-color-scheme: dark) {\n${by('night')}\n}\n`
}
