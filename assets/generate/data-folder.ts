import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvRow, parseCsv } from '../../sim-core/index';

/** The data folder, read file by file; paths are relative to it, with forward slashes. */
export class DataFolder {
  private readonly texts = new Map<string, string>();

  constructor(private readonly root: string) {}

  rows(path: string): readonly CsvRow[] {
    return parseCsv(this.text(path));
  }

  text(path: string): string {
    const text = this.texts.get(path) ?? readFileSync(join(this.root, path), 'utf8');
    this.texts.set(path, text);
    return text;
  }

  sha256(path: string): string {
    return sha256Of(this.text(path));
  }
}

/** SHA-256 of a text in hexadecimal digits. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
