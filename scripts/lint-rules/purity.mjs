/**
 * What sim-core and the presentation may not touch, as ESLint options. V8 versions differ in the last bits of the
 * transcendental functions, so the same seed would give different results in Node and in the window.
 */
const portable = ['sqrt', 'floor', 'ceil', 'round', 'abs', 'min', 'max', 'trunc', 'imul', 'fround', 'clz32', 'sign', 'PI', 'E', 'LN2', 'LN10', 'SQRT2', 'SQRT1_2'];

export const portableArithmetic = [
  { selector: `MemberExpression[object.name='Math'][computed=false][property.name!=/^(${portable.join('|')})$/]`, message: 'This Math function differs between V8 versions. Use sim-core/foundation/numerics.' },
  { selector: "MemberExpression[object.name='Math'][computed=true]", message: 'Name the Math function, so that it can be checked.' },
  { selector: "VariableDeclarator > Identifier.init[name='Math']", message: 'Name the Math function, so that it can be checked.' },
  { selector: "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']", message: 'Powers differ between V8 versions. Multiply, or use sim-core/foundation/numerics.' },
  { selector: "CallExpression[callee.property.name=/^(toLocaleString|toLocaleDateString|toLocaleTimeString|localeCompare)$/]", message: 'The answer depends on the machine’s language.' },
];

const topLevel = ['Program > VariableDeclaration', 'Program > ExportNamedDeclaration > VariableDeclaration'];

export const noSharedState = [
  ...topLevel.map((place) => ({ selector: `${place}[kind!='const']`, message: 'A module that can change cannot run two models at once. Pass the state.' })),
  ...topLevel.map((place) => ({ selector: `${place} > VariableDeclarator > NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet)$/][arguments.length=0]`, message: 'An empty collection at module level is a hidden cache. Pass the state.' })),
  ...topLevel.map((place) => ({ selector: `${place} > VariableDeclarator > NewExpression[callee.name=/Array$/] > Literal.arguments`, message: 'A scratch array at module level is shared by all runs. Pass it.' })),
];

const reasons = {
  clock: 'The simulator has its own time; nothing in it may read a clock.',
  host: 'The simulator runs anywhere, so it may not ask its host.',
  locale: 'The answer depends on the machine’s language data.',
};

export const absentGlobals = [
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'].map((name) => ({ name, message: reasons.clock })),
  ...['process', 'console', 'fetch', 'crypto', 'globalThis', 'window', 'document', 'navigator', 'require', 'Buffer'].map((name) => ({ name, message: reasons.host })),
  { name: 'Intl', message: reasons.locale },
];
