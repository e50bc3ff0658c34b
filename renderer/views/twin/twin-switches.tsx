import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { downloadAddress } from '../../controls/download-text';
import { useDocument } from '../../state/document-store';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { twinCamera } from './twin-camera';
import { CAMERA_PRESETS, OVERLAYS } from './twin-options';
import classes from './twin-view.module.css';

/** What colours the model, from where it is seen, and a picture of it. */
export function TwinSwitches({ hasNodes }: { readonly hasNodes: boolean }) {
  const { say } = useWords();
  const { overlay, camera, change } = useWorkspace();
  const name = useDocument((state) => state.name);
  const takePicture = () => {
    const address = twinCamera.takePicture();
    if (address !== undefined) downloadAddress(`${name.replace(/\.ya?ml$/, '')}.png`, address);
  };
  const presets = CAMERA_PRESETS.filter((preset) => hasNodes || preset !== 'node');
  return (
    <div className={classes.switches}>
      <SegmentedControl
        aria-label={say('twin.overlay')} value={overlay} onChange={(value) => change((state) => { state.overlay = value; })}
        data={OVERLAYS.map((value) => ({ value, label: say(`twin.${value}`) }))}
      />
      <span className={classes.right}>
        <SegmentedControl
          aria-label={say('twin.camera')} value={camera} onChange={(value) => change((state) => { state.camera = value; })}
          data={presets.map((value) => ({ value, label: say(`twin.${value}`) }))}
        />
        <Tooltip label={say('twin.screenshot')}>
          <ActionIcon className={classes.shot} aria-label={say('twin.screenshot')} onClick={takePicture}><IconCamera size={16} stroke={1.5} /></ActionIcon>
        </Tooltip>
      </span>
    </div>
  );
}
