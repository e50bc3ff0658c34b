import { downloadText } from '../../controls/download-text';

interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The browser's own file dialog. */
export function openTextFile(): Promise<TextFile | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.yaml,.yml';
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file && file.text().then((text) => ({ name: file.name, text })));
    });
    input.click();
  });
}

/** A browser cannot say where a download went, so the path is only the name. */
export function saveTextFile(request: { readonly suggestedName: string; readonly text: string }): Promise<{ readonly path: string }> {
  downloadText(request.suggestedName, request.text, 'application/yaml');
  return Promise.resolve({ path: request.suggestedName });
}
