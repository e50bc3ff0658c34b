import { Color, Euler, Group, InstancedMesh, Matrix4, Quaternion, Vector3 } from 'three';
import { makeGeometry } from './geometries';
import { PRIMITIVES, type Instance, type Primitive } from './instance';
import { castsShadow, makeMaterial, receivesShadow } from './materials';

/** The model as one instanced mesh for each shape; `records` gives the record behind an instance. */
export interface InstanceMeshes {
  readonly group: Group;
  recordOf(mesh: unknown, index: number): string | undefined;
  /** Rings face the viewer, wherever the viewer is. */
  face(viewer: Quaternion): void;
  dispose(): void;
}

export function createInstanceMeshes(instances: readonly Instance[]): InstanceMeshes {
  const group = new Group();
  const members = new Map<unknown, readonly Instance[]>();
  const meshes: InstancedMesh[] = [];
  for (const primitive of PRIMITIVES) {
    const own = instances.filter((instance) => instance.primitive === primitive);
    if (own.length === 0) continue;
    const mesh = createMesh(primitive, own);
    members.set(mesh, own);
    meshes.push(mesh);
    group.add(mesh);
  }
  return {
    group,
    recordOf: (mesh, index) => members.get(mesh)?.[index]?.record,
    face: (viewer) => {
      for (const mesh of meshes) if (members.get(mesh)?.[0]?.primitive === 'ring') setMatrices(mesh, members.get(mesh) ?? [], viewer);
    },
    dispose: () => { meshes.forEach(disposeMesh); },
  };
}

function createMesh(primitive: Primitive, own: readonly Instance[]): InstancedMesh {
  const mesh = new InstancedMesh(makeGeometry(primitive), makeMaterial(primitive), own.length);
  setMatrices(mesh, own, undefined);
  const colour = new Color();
  own.forEach((instance, index) => mesh.setColorAt(index, colour.set(instance.colour)));
  mesh.castShadow = castsShadow(primitive);
  mesh.receiveShadow = receivesShadow(primitive);
  mesh.frustumCulled = false;
  if (primitive === 'glow') mesh.renderOrder = 1;
  return mesh;
}

function setMatrices(mesh: InstancedMesh, own: readonly Instance[], facing: Quaternion | undefined): void {
  const matrix = new Matrix4();
  const turn = new Quaternion();
  const [at, size] = [new Vector3(), new Vector3()];
  own.forEach((instance, index) => {
    turn.setFromEuler(new Euler(instance.tilt ?? 0, instance.turn ?? 0, 0, 'YXZ'));
    mesh.setMatrixAt(index, matrix.compose(at.fromArray(instance.at), facing ?? turn, size.fromArray(instance.size)));
  });
  mesh.instanceMatrix.needsUpdate = true;
}

function disposeMesh(mesh: InstancedMesh): void {
  mesh.geometry.dispose();
  for (const material of [mesh.material].flat()) material.dispose();
  mesh.dispose();
}
