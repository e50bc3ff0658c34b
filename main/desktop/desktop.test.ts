import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathInside } from './path-inside';
import { isAllowedAddress } from './allowed-address';
import { firstWindowState, loadWindowState, onScreen, saveWindowState } from './window-state';

describe('the app protocol', () => {
  test('serves files inside its folder', () => expect(pathInside('/app/renderer', '/assets/index.js')).toBe(join('/app/renderer', 'assets', 'index.js')));

  test('no address leads outside the folder', () => {
    const piece = fc.constantFrom('..', '%2e%2e', '.', 'a', '%2f', '/', '\\', '%5c', '%00', '%', '..%2f', 'renderer-evil');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = pathInside('/app/renderer', `/${pieces.join('/')}`);
        expect(path === undefined || path.startsWith(`/app/renderer${sep}`)).toBe(true);
        expect(path ?? '').not.toContain('\0');
      }),
    );
    expect(pathInside('/app/renderer', '/../renderer-evil/x')).toBeUndefined();
  });
});

test.each([
  ['app://local/index.html', true],
  ['app://stranger/index.html', false],
  ['data:image/png;base64,AA', true],
  ['https://example.com/', false],
  ['file:///etc/passwd', false],
  ['http://localhost:5173/src/main.tsx', false],
])('without a development server, %s may be loaded: %s', (address, isAllowed) => expect(isAllowedAddress(address, undefined)).toBe(isAllowed));

test('the development server may be loaded, also by web socket', () => {
  expect(isAllowedAddress('ws://localhost:5173/', 'http://localhost:5173')).toBe(true);
  expect(isAllowedAddress('http://localhost:9999/', 'http://localhost:5173')).toBe(false);
});

describe('the place of the window', () => {
  const state = { x: 100, y: 50, width: 1200, height: 800, isMaximized: true };

  test('is remembered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shoryoku-'));
    expect(loadWindowState(folder)).toEqual(firstWindowState);
    await saveWindowState(folder, state);
    expect(loadWindowState(folder)).toEqual(state);
  });

  test('starts anew when the memory is damaged or absurd', () => {
    const folder = mkdtempSync(join(tmpdir(), 'shoryoku-'));
    for (const text of ['{"x":1', 'null', '{"width":-5,"height":800,"isMaximized":false}']) {
      writeFileSync(join(folder, 'window-state.json'), text);
      expect(loadWindowState(folder)).toEqual(firstWindowState);
    }
    expect(readFileSync(join(folder, 'window-state.json'), 'utf8')).toContain('-5');
  });

  test('is dropped when its screen was unplugged', () => {
    const screen = { x: 0, y: 0, width: 1920, height: 1080 };
    expect(onScreen(state, [screen])).toEqual(state);
    expect(onScreen({ ...state, x: 2500 }, [screen])).toEqual({ width: 1200, height: 800, isMaximized: true });
    expect(onScreen({ ...state, x: 2500 }, [screen, { ...screen, x: 1920 }])).toMatchObject({ x: 2500 });
  });
});
