/**
 * The app icon as look.md section 10 has it: an indigo rounded square, a white isometric sheet above its own paler echo
 * (the site and its twin), and one vermilion disc in the sheet's centre. All lengths in a square of 1024.
 */
const indigo = '#2B4FA8';
const vermilion = '#B3321B';
const paper = '#FFFFFF';
const side = 1024;
const halfWidth = 372;
/** A square seen in true isometric projection is a rhombus whose axes stand as the square root of three to one. */
const halfHeight = Math.round(halfWidth / Math.sqrt(3));
const sheetY = 438;
const echoDrop = 164;
const discRadius = 100;

/** @param {number} centreY */
const rhombus = (centreY) => `M512 ${centreY - halfHeight}L${512 + halfWidth} ${centreY}L512 ${centreY + halfHeight}L${512 - halfWidth} ${centreY}Z`;
/** At 16 px the echo loses its lower half: what stays of it is the edge below the sheet. @param {number} size */
const echo = (size) => (size <= 16 ? `M${512 - halfWidth} ${sheetY + echoDrop}L512 ${sheetY + halfHeight + echoDrop}L${512 + halfWidth} ${sheetY + echoDrop}L${512 + halfWidth} ${sheetY + 40}L512 ${sheetY + halfHeight + 40}L${512 - halfWidth} ${sheetY + 40}Z` : rhombus(sheetY + echoDrop));
/** @param {string} body */
const svg = (body) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">\n${body}</svg>\n`;

/** @param {number} size width and height in pixels at which the icon will be seen */
export function appIcon(size) {
  const smallDisc = size <= 32 ? 120 : discRadius;
  return svg(
    [
      `  <rect width="${side}" height="${side}" rx="228" fill="${indigo}"/>\n`,
      `  <path d="${echo(size)}" fill="${paper}" fill-opacity="0.42" stroke="${paper}" stroke-opacity="0" stroke-linejoin="round"/>\n`,
      `  <path d="${rhombus(sheetY)}" fill="${paper}" stroke="${paper}" stroke-width="28" stroke-linejoin="round"/>\n`,
      `  <circle cx="512" cy="${sheetY}" r="${smallDisc}" fill="${vermilion}"/>\n`,
    ].join(''),
  );
}

/** For menus and trays that give the colour themselves: the sheet as an outline and the disc. */
export function monochromeIcon() {
  return svg(
    [
      `  <path d="${rhombus(512)}" fill="none" stroke="currentColor" stroke-width="56" stroke-linejoin="round"/>\n`,
      `  <circle cx="512" cy="512" r="${discRadius}" fill="currentColor"/>\n`,
    ].join(''),
  );
}

export const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
