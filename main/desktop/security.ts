import { app, type Session, type WebContents } from 'electron';
import { appOrigin } from './app-protocol';

/** Copying a table to the clipboard is all that the window may ask of the system. */
const allowedPermissions: readonly string[] = ['clipboard-sanitized-write'];

export interface SecurityOptions {
  /** Address of the development server, which may be loaded as well. */
  readonly developmentServer: string | undefined;
}

/** Nothing needs the network: no other page, no other window, no permission, no outside request. */
export function secureApp(options: SecurityOptions): void {
  app.on('web-contents-created', (_, contents) => secureContents(contents));
  app.on('session-created', (session) => secureSession(session, options));
}

function secureContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function secureSession(session: Session, { developmentServer }: SecurityOptions): void {
  session.setPermissionRequestHandler((_, permission, decide) => decide(allowedPermissions.includes(permission)));
  session.setPermissionCheckHandler((_, permission) => allowedPermissions.includes(permission));
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAllowedAddress(details.url, developmentServer) }));
}

/** Own pages, what they carry inside themselves, the developer tools, and the development server when there is one. */
export function isAllowedAddress(address: string, developmentServer: string | undefined): boolean {
  const { protocol, host } = new URL(address);
  if (protocol === 'app:') return host === new URL(appOrigin).host;
  if (protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:') return true;
  return developmentServer !== undefined && host === new URL(developmentServer).host;
}
