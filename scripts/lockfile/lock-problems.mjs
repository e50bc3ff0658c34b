/** What can be wrong with a package-lock.json although `npm ci` accepts it here. */

/** @typedef {{ optionalDependencies?: Record<string, string>, integrity?: string, link?: boolean, resolved?: string }} LockedPackage */

/** Folders in which Node looks for a package, nearest first, as keys of the lock. @param {string} from @param {string} name */
function lookUpPlaces(from, name) {
  const places = [];
  for (let folder = from; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) places.push(`${folder}/node_modules/${name}`);
  return [...places, `node_modules/${name}`];
}

/** @param {Record<string, LockedPackage>} packages */
export function* missingBuilds(packages) {
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!lookUpPlaces(path, name).some((place) => place in packages)) yield `${path || 'the root'} wants ${name}@${version}, which the lock does not hold`;
    }
  }
}

/** @param {Record<string, LockedPackage>} packages */
export function* untrustworthyEntries(packages) {
  for (const [path, { integrity, link, resolved }] of Object.entries(packages)) {
    if (path !== '' && !link && !integrity) yield `${path} has no checksum`;
    if (resolved) yield `${path} names the address it came from, which ties the lock to one registry`;
  }
}

/**
 * Versions are pinned to the digit, so that a fresh machine gets what was tested.
 * @param {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} manifest
 */
export function* looseVersions({ dependencies = {}, devDependencies = {} }) {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    if (!/^(npm:.+@)?\d+\.\d+\.\d+([-.][\w.-]+)?$/.test(String(version))) yield `${name} is not pinned: ${version}`;
  }
}
