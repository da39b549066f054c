import type { EpanetProject } from './epanet.ts';

/** What the package's WebAssembly module offers for the calls that an hour makes; each gives the toolkit's error code. */
export interface EpanetModule {
  /** The module's memory; the package replaces these when it grows. */
  readonly HEAPF64: Float64Array;
  readonly HEAP32: Int32Array;
  _malloc(bytes: number): number;
  _EN_getnodevalue(project: number, index: number, property: number, at: number): number;
  _EN_setnodevalue(project: number, index: number, property: number, value: number): number;
  _EN_getlinkvalue(project: number, index: number, property: number, at: number): number;
  _EN_setlinkvalue(project: number, index: number, property: number, value: number): number;
  _EN_initH(project: number, option: number): number;
  _EN_runH(project: number, at: number): number;
}

/** Of a project, the calls that are made many times an hour. */
export type DirectCalls = Pick<
  EpanetProject,
  'getNodeValue' | 'setNodeValue' | 'getLinkValue' | 'setLinkValue' | 'initH' | 'runH'
>;

/**
 * An hour's calls straight to the module: the package's own ways make lists, look the function up by name and take memory for each
 * number, which costs several times what the toolkit does. The same numbers go in and come out. `project` is the toolkit's handle, `at`
 * eight bytes of the module's memory for a number that comes out, and `check` is told each call's error code.
 */
export function directCalls(
  module: EpanetModule,
  project: number,
  at: number,
  check: (code: number) => void,
): DirectCalls {
  const told = (code: number) => {
    if (code !== 0) check(code);
  };
  const double = at >> 3;
  const int = at >> 2;
  return {
    getNodeValue(node, property) {
      told(module._EN_getnodevalue(project, node, property, at));
      return module.HEAPF64[double] ?? Number.NaN;
    },
    setNodeValue: (node, property, value) => told(module._EN_setnodevalue(project, node, property, value)),
    getLinkValue(link, property) {
      told(module._EN_getlinkvalue(project, link, property, at));
      return module.HEAPF64[double] ?? Number.NaN;
    },
    setLinkValue: (link, property, value) => told(module._EN_setlinkvalue(project, link, property, value)),
    initH: (option) => told(module._EN_initH(project, option)),
    runH() {
      told(module._EN_runH(project, at));
      return module.HEAP32[int] ?? Number.NaN;
    },
  };
}
