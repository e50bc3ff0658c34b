import { app, type Session, type WebContents } from 'electron';
import { isAllowedAddress } from './allowed-address';

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
