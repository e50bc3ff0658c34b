import { EVENT_LOOP } from './event-loop.generated';

/** The parts of WebAssembly that are used; the simulator is compiled without the types of any host. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly advance: () => number } };
}
declare const WebAssembly: Wasm | undefined;

/** The fast loop (`event-loop.as`) on a memory of its own. */
export interface FastEngine {
  readonly buffer: ArrayBuffer;
  /** Goes on until a pause or a question; which, says `header.ts`. */
  readonly advance: () => number;
}

const PAGE_BYTES = 65_536;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 without padding to bytes. */
function decode(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let length = 0;
  for (const letter of text) {
    bits = (bits << 6) | ALPHABET.indexOf(letter);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length++] = (bits >>> count) & 255;
  }
  return bytes;
}

/** A host may have no WebAssembly, or a page may forbid it; then all goes the general way, to the same bits. */
function compile(): object | undefined {
  try {
    return WebAssembly === undefined ? undefined : new WebAssembly.Module(decode(EVENT_LOOP));
  } catch {
    return undefined;
  }
}

const compiled = compile();

/** Opens an engine with a memory of at least so many bytes, all 0; nothing where the host cannot. */
export function openEngine(bytes: number): FastEngine | undefined {
  if (compiled === undefined || WebAssembly === undefined) return undefined;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
    const { exports: { advance } } = new WebAssembly.Instance(compiled, { env: { memory } });
    return { buffer: memory.buffer, advance };
  } catch {
    return undefined;
  }
}
