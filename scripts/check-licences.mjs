/** Checks that every package in the bundle carries a licence that lets an Apache-2.0 program contain it. */
import { bundledPackages } from './packaging/third-party-notices.mjs';

const accepted = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'OFL-1.1', 'Unlicense', 'CC0-1.0'];

/** `(MIT OR CC0-1.0)` leaves the choice to us. @param {string} license */
const isAccepted = (license) => license.replace(/[()]/g, '').split(' OR ').some((choice) => accepted.includes(choice));

const refused = bundledPackages().filter(({ license }) => !isAccepted(license));
for (const { name, license } of refused) console.log(`${name}: ${license}`);
process.exit(refused.length === 0 ? 0 : 1);
