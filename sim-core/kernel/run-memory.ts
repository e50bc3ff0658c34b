import { HEADER_REALS, HEADER_WORDS } from './fast/header';

/** Bytes before the tables: words, then floats (`fast/header.ts`). */
const HEADER_BYTES = HEADER_WORDS * 4 + HEADER_REALS * 8;

/**
 * The memory of one run: a header of numbers that the general functions and the fast loop share, then tables laid out one
 * after the other. A table that grows keeps its place as long as it fits what was kept free for it; after that it lives in
 * an array of its own, and `isOutgrown` tells that the fast loop, which sees this memory only, works on it no more.
 */
export class RunMemory {
  readonly words: Int32Array;
  readonly reals: Float64Array;
  isOutgrown = false;
  /** Questions that the fast loop has asked the general functions. */
  questions = 0;
  readonly buffer: ArrayBuffer;
  private used = HEADER_BYTES;

  constructor(buffer = new ArrayBuffer(HEADER_BYTES)) {
    this.buffer = buffer;
    this.words = new Int32Array(buffer, 0, HEADER_WORDS);
    this.reals = new Float64Array(buffer, HEADER_WORDS * 4, HEADER_REALS);
  }

  /** Bytes for tables of so many bytes in all, each rounded up to a multiple of 8. */
  static bytesFor(tables: number, bytes: number): number {
    return HEADER_BYTES + bytes + 8 * tables;
  }

  /** A table of whole numbers, all 0; its place is written into a word of the header. `reserved`: numbers it may grow to. */
  int32(place: number, length: number, reserved = length): Int32Array<ArrayBuffer> {
    const offset = this.take(place, reserved * 4);
    return offset < 0 ? new Int32Array(length) : new Int32Array(this.buffer, offset, length);
  }

  float64(place: number, length: number, reserved = length): Float64Array<ArrayBuffer> {
    const offset = this.take(place, reserved * 8);
    return offset < 0 ? new Float64Array(length) : new Float64Array(this.buffer, offset, length);
  }

  uint8(place: number, length: number, reserved = length): Uint8Array<ArrayBuffer> {
    const offset = this.take(place, reserved);
    return offset < 0 ? new Uint8Array(length) : new Uint8Array(this.buffer, offset, length);
  }

  /** The table with room for more numbers, the new ones 0. */
  longerInt32(table: Int32Array, length: number, reserved: number): Int32Array<ArrayBuffer> {
    if (this.fits(table, length, reserved)) return new Int32Array(this.buffer, table.byteOffset, length);
    const longer = new Int32Array(length);
    longer.set(table);
    return longer;
  }

  longerFloat64(table: Float64Array, length: number, reserved: number): Float64Array<ArrayBuffer> {
    if (this.fits(table, length, reserved)) return new Float64Array(this.buffer, table.byteOffset, length);
    const longer = new Float64Array(length);
    longer.set(table);
    return longer;
  }

  longerUint8(table: Uint8Array, length: number, reserved: number): Uint8Array<ArrayBuffer> {
    if (this.fits(table, length, reserved)) return new Uint8Array(this.buffer, table.byteOffset, length);
    const longer = new Uint8Array(length);
    longer.set(table);
    return longer;
  }

  /** The table where the fast loop sees it: a restored run may have brought a copy of its own. */
  homeInt32(place: number, table: Int32Array, reserved: number): Int32Array {
    if (table.buffer === this.buffer || !this.hasRoom(table.length, reserved)) return table;
    const home = new Int32Array(this.buffer, this.words[place], table.length);
    home.set(table);
    return home;
  }

  homeFloat64(place: number, table: Float64Array, reserved: number): Float64Array {
    if (table.buffer === this.buffer || !this.hasRoom(table.length, reserved)) return table;
    const home = new Float64Array(this.buffer, this.words[place], table.length);
    home.set(table);
    return home;
  }

  homeUint8(place: number, table: Uint8Array, reserved: number): Uint8Array {
    if (table.buffer === this.buffer || !this.hasRoom(table.length, reserved)) return table;
    const home = new Uint8Array(this.buffer, this.words[place], table.length);
    home.set(table);
    return home;
  }

  private hasRoom(length: number, reserved: number): boolean {
    if (length > reserved) this.isOutgrown = true;
    return length <= reserved;
  }

  private fits(table: ArrayBufferView, length: number, reserved: number): boolean {
    const fits = table.buffer === this.buffer && length <= reserved;
    if (!fits) this.isOutgrown = true;
    return fits;
  }

  /** Offset of so many bytes, or -1 when the memory has no room, as in a table that is used without a run. */
  private take(place: number, bytes: number): number {
    const offset = this.used;
    if (offset + bytes > this.buffer.byteLength) {
      this.isOutgrown = true;
      return -1;
    }
    this.used = offset + ((bytes + 7) & ~7);
    this.words[place] = offset;
    return offset;
  }
}
