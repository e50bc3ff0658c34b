/** One SVG element as plain data: the report writes it as text, the workbench mounts it as elements. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes a node; undefined attributes are left out and numbers are rounded to a hundredth of a pixel. */
export function svg(tag: string, attributes: Attributes, ...children: readonly (SvgNode | string)[]): SvgNode {
  const kept = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, typeof value === 'number' ? roundPx(value) : value] as const]));
  return { tag, attributes: Object.fromEntries(kept), children };
}

/** Serialises a tree. Text and attribute values are escaped, so no name in a scenario can add markup. */
export function svgText(node: SvgNode): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`).join('');
  const content = node.children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : svgText(child))).join('');
  return content === '' ? `<${node.tag}${attributes}/>` : `<${node.tag}${attributes}>${content}</${node.tag}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text made safe for HTML and XML content and for quoted attributes. */
export const escapeMarkup = (text: string): string => Array.from(text, (character) => (isForbiddenInXml(character) ? '\ufffd' : (ESCAPES[character] ?? character))).join('');

/** Control characters that XML 1.0 does not allow even when escaped (Char production, section 2.2), and lone surrogates. */
function isForbiddenInXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0xfffe || code === 0xffff || (code >= 0xd800 && code <= 0xdfff);
}

export const roundPx = (px: number): number => Math.round(px * 100) / 100;
