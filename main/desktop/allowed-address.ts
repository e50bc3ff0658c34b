import { appOrigin } from './app-origin';

/** Own pages, what they carry inside themselves, the developer tools, and the development server when there is one. */
export function isAllowedAddress(address: string, developmentServer: string | undefined): boolean {
  const { protocol, host } = new URL(address);
  if (protocol === 'app:') return host === new URL(appOrigin).host;
  if (protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:') return true;
  return developmentServer !== undefined && host === new URL(developmentServer).host;
}
