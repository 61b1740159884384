import ironcalc, { initSync, type InitInput } from "@ironcalc/wasm";

let loaded = false;

/**
 * Loads the calculation engine once per process or page. Bytes or a compiled module load at once;
 * an address (in a page) loads when the returned promise settles.
 */
export function initEngine(source: InitInput | Uint8Array): Promise<void> {
  if (loaded) return Promise.resolve();
  if (source instanceof Uint8Array || source instanceof ArrayBuffer || source instanceof WebAssembly.Module) {
    initSync({ module: source as BufferSource | WebAssembly.Module });
    loaded = true;
    return Promise.resolve();
  }
  return ironcalc({ module_or_path: source }).then(() => {
    loaded = true;
  });
}

export const isEngineLoaded = (): boolean => loaded;
