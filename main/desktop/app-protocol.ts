import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { pathInside } from './path-inside';

/** Pages held in memory, such as a report on its way to PDF: path -> HTML. */
export type MemoryPages = ReadonlyMap<string, string>;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const windowPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A report is a self-contained document: it may carry styles, pictures and fonts, and runs nothing. */
const reportPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const isolation = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }]);
}

/** Serves the built window from its folder and pages from memory, and nothing else. */
export function serveApp(windowFolder: string, pages: MemoryPages): void {
  protocol.handle('app', (request) => answer(new URL(request.url), windowFolder, pages));
}

async function answer(url: URL, windowFolder: string, pages: MemoryPages): Promise<Response> {
  if (url.origin !== 'null' && url.host !== 'local') return refuse(404);
  const page = pages.get(url.pathname);
  if (page !== undefined) return respond(page, contentTypes['.html'] ?? '', reportPolicy);
  const path = pathInside(windowFolder, url.pathname);
  if (path === undefined) return refuse(403);
  try {
    return respond(await readFile(path), contentTypes[extname(path)] ?? 'application/octet-stream', windowPolicy);
  } catch {
    return refuse(404);
  }
}

const respond = (body: string | Uint8Array<ArrayBuffer>, contentType: string, policy: string): Response =>
  new Response(body, { headers: { 'content-type': contentType, 'content-security-policy': policy, ...isolation } });

const refuse = (status: number): Response => new Response(null, { status });
