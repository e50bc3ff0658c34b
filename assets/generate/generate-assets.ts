import type { DataFolder } from './data-folder';
import { sha256Of } from './data-folder';
import { deviceProfiles } from './device-profiles';
import { facts } from './facts';
import type { GeneratedFile } from './generated-file';
import { gridCo2, levy, priceScenarios } from './japan-energy';
import { prefectureMap } from './japan-map';
import { observedHistory } from './japan-history';
import { employmentRates, population } from './japan-people';
import { populationTotals, prefectures } from './japan-prefectures';
import { microcontrollerProfiles } from './microcontrollers';
import { printJson } from './print-json';
import { spotPrices } from './spot-prices';
import { tariffs } from './tariffs';
import { vendorProfiles } from './vendor-devices';

/** Text of every file below `assets/` that is made from the data folder, by its path there; provenance.json included. */
export function generateAssets(folder: DataFolder): ReadonlyMap<string, string> {
  const files = [
    ...deviceProfiles(folder),
    ...microcontrollerProfiles(folder),
    ...vendorProfiles(folder),
    ...tariffs(folder),
    population(folder),
    employmentRates(folder),
    populationTotals(folder),
    prefectures(folder),
    levy(folder),
    gridCo2(folder),
    priceScenarios(folder),
    spotPrices(folder),
    facts(folder),
    observedHistory(folder),
    prefectureMap(folder),
  ];
  const texts = new Map(files.map((file) => [file.path, printJson(file.content)]));
  return new Map([...texts, ['provenance.json', printJson(provenanceOf(files, texts, folder))]]);
}

/** SHA-256 of every input, and of every file made with the inputs it was made from. */
function provenanceOf(files: readonly GeneratedFile[], texts: ReadonlyMap<string, string>, folder: DataFolder): unknown {
  const inputs = [...new Set(files.flatMap((file) => file.madeFrom))].sort();
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    note: 'Made by `npm run assets -- --from DIR`. Paths of inputs are relative to DIR; hashes are SHA-256 of the bytes.',
    inputs: Object.fromEntries(inputs.map((path) => [path, folder.sha256(path)])),
    files: Object.fromEntries(inOrder.map((file) => [file.path, { sha256: sha256Of(texts.get(file.path)!), madeFrom: Object.fromEntries([...file.madeFrom].sort().map((path) => [path, folder.sha256(path)])) }])),
  };
}
