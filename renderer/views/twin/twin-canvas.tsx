import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { useWorkspace } from '../../state/workspace';
import { useTheme } from '../../theme/use-theme';
import type { OverlayScale } from './overlay/overlay-scale';
import { TwinLabels } from './overlay/twin-labels';
import { buildModel } from './scene/build-model';
import { twinPalette } from './scene/twin-palette';
import { TwinScene } from './scene/twin-scene';
import { twinCamera } from './twin-camera';
import classes from './twin-view.module.css';
import type { Site } from './use-site';

/** Room that switches and legends take over the canvas. */
const INSETS_PX = { top: 44, right: 20, bottom: 52, left: 20 };
const CLICK_PX = 4;

/** The canvas with its labels. Draws again when site, values, colours or camera change, and never by itself. */
export function TwinCanvas({ site, scale }: { readonly site: Site; readonly scale: OverlayScale | undefined }) {
  const theme = useTheme();
  const { ref, width, height } = useElementSize();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [scene, setScene] = useState<TwinScene | undefined>(undefined);
  const [hovered, setHovered] = useState<string | undefined>(undefined);
  const { selection, select, camera } = useWorkspace();
  const selected = selection?.kind === 'record' ? selection.id : undefined;
  const palette = useMemo(() => twinPalette(theme), [theme]);
  const instances = useMemo(() => buildModel({ plan: site.plan, site: site.placed, values: site.values, scale, theme, palette, selected }), [site, scale, theme, palette, selected]);

  useEffect(() => {
    if (!canvas.current) return undefined;
    const created = new TwinScene(canvas.current, INSETS_PX);
    setScene(created);
    const disconnect = twinCamera.connect(() => created.picture());
    return () => {
      disconnect();
      created.dispose();
    };
  }, []);
  useEffect(() => { if (width > 0 && height > 0) scene?.setSize(width, height, window.devicePixelRatio); }, [scene, width, height]);
  useEffect(() => {
    const node = site.placed.nodes.find((one) => one.planned.id === selected) ?? site.placed.nodes[0];
    scene?.setModel({ instances, palette, lengthM: site.placed.lengthM, depthM: site.placed.depthM, focus: node && [node.x, 0, node.z] });
  }, [scene, instances, palette, site, selected]);
  useEffect(() => { scene?.setPreset(camera); }, [scene, camera]);

  const pressed = useRef({ x: 0, y: 0 });
  const recordAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return scene?.pick(event.clientX - box.left, event.clientY - box.top);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => { if (event.buttons === 0) setHovered(recordAt(event)); };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => { pressed.current = { x: event.clientX, y: event.clientY }; };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const isClick = Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y) < CLICK_PX;
    const record = isClick ? recordAt(event) : undefined;
    if (record !== undefined) select({ kind: 'record', id: record });
  };
  return (
    <div ref={ref} className={classes.room} onPointerMove={onPointerMove} onPointerDown={onPointerDown} onPointerUp={onPointerUp} onPointerLeave={() => setHovered(undefined)}>
      <canvas ref={canvas} className={classes.canvas} aria-hidden data-hovering={hovered !== undefined} />
      {scene && width > 0 && <TwinLabels scene={scene} site={site} hovered={hovered} />}
    </div>
  );
}
