const widestLine = 150;

/** Pretty JSON that is the same on every machine: what fits on one line stays on one line, the rest is indented by two. */
export function printJson(value: unknown): string {
  return `${print(value, 0)}\n`;
}

function print(value: unknown, indent: number): string {
  const compact = inOneLine(value);
  if (compact.length + indent <= widestLine || typeof value !== 'object' || value === null) return compact;
  const inner = ' '.repeat(indent + 2);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${partsOf(value, indent + 2).map((part) => inner + part).join(',\n')}\n${' '.repeat(indent)}${close}`;
}

function partsOf(value: object, indent: number): readonly string[] {
  if (!Array.isArray(value)) return filled(value).map(([key, item]) => `${JSON.stringify(key)}: ${print(item, indent)}`);
  const items: readonly unknown[] = value;
  return isNumbers(items) ? wrapped(items, indent) : items.map((item) => print(item, indent));
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = filled(value).map(([key, item]) => `${JSON.stringify(key)}: ${inOneLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

const filled = (value: object): readonly (readonly [string, unknown])[] => Object.entries(value).filter(([, item]) => item !== undefined);

const isNumbers = (items: readonly unknown[]): items is number[] => items.every((item) => typeof item === 'number');

function wrapped(numbers: readonly number[], indent: number): readonly string[] {
  const lines: string[] = [];
  for (const number of numbers) {
    const last = lines.at(-1);
    const longer = last === undefined ? String(number) : `${last}, ${String(number)}`;
    if (last !== undefined && longer.length + indent < widestLine) lines[lines.length - 1] = longer;
    else lines.push(String(number));
  }
  return lines;
}
