import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';

/** A minimal esbuild plugin for Vue files. It supports only what an app with one component needs. */
const vueFiles: esbuild.Plugin = {
  name: 'vue-files',
  setup: (build) =>
    build.onLoad({ filter: /\.vue$/ }, async ({ path: filename }) => {
      const { descriptor } = parse(await readFile(filename, 'utf8'), { filename });
      const compilerOptions = { isCustomElement: (tag: string) => tag.includes('-') };
      const { content } = compileScript(descriptor, {
        id: path.basename(filename),
        inlineTemplate: true,
        templateOptions: { compilerOptions },
      });
      return { contents: content, loader: 'ts', resolveDir: path.dirname(filename) };
    }),
};

const built = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();

/**
 * Builds the app `react` or `vue` on the first call, and keeps the result.
 *
 * @returns the scripts by name: `main.js` and the chunks that it loads lazily
 */
export function buildApp(app: string): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!built.has(app)) built.set(app, bundle(app));
  return built.get(app)!;
}

async function bundle(app: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await esbuild.build({
    entryPoints: { main: path.join(import.meta.dirname, app, app === 'react' ? 'main.tsx' : 'main.ts') },
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'chrome83',
    minify: true,
    write: false,
    jsx: 'automatic',
    conditions: ['production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [vueFiles],
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path: name, contents }) => [path.basename(name), contents]));
}
