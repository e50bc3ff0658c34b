import { MEASURES as M } from '../../layout/measures';
import type { Spot } from '../../layout/placed-site';
import type { Instance } from '../instance';
import type { ModelInput } from '../model-input';

/** Boxes of a full pallet, layer by layer: three by three, then fewer. */
const LAYERS = [9, 9, 4] as const;

/** Material at the head of the line, finished parts at its end, the substation where the site has a meter. */
export function storageParts({ site, palette }: ModelInput): readonly Instance[] {
  return [...pallet(site.source, palette.rawPart, palette.pallet), ...pallet(site.shipping, palette.workedPart, palette.pallet), ...(site.substation ? substation(site.substation, palette) : [])];
}

function pallet(at: Spot, colour: string, wood: string): readonly Instance[] {
  const boxes = LAYERS.flatMap((count, layer) => Array.from({ length: count }, (_, index): Instance => ({
    primitive: 'unit', at: [at.x + ((index % 3) - 1) * M.unitPitch, 0.2 + M.unit / 2 + layer * M.unit, at.z + (Math.floor(index / 3) - 1) * M.unitPitch],
    size: [M.unit, M.unit, M.unit], colour,
  })));
  return [{ primitive: 'slab', at: [at.x, 0.1, at.z], size: [M.palletSide, 0.2, M.palletSide], colour: wood }, ...boxes];
}

function substation({ x, z }: Spot, palette: ModelInput['palette']): readonly Instance[] {
  const cubicle = (offset: number): Instance => ({ primitive: 'soft', at: [x, 1.15, z + offset], size: [2, 2.3, 1.02], colour: palette.body, record: 'substation' });
  return [{ primitive: 'slab', at: [x, 0.06, z], size: [2.3, 0.12, 3.4], colour: palette.plinth }, cubicle(-1.06), cubicle(0), cubicle(1.06)];
}
