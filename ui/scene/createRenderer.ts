// Must come first: without it Pixi builds functions from text, which the content security policy forbids.
import 'pixi.js/unsafe-eval';
// Only what the scene draws with: no events, no accessibility layer (the page has a DOM twin), no assets, no workers.
import 'pixi.js/graphics';
import { autoDetectRenderer, type Renderer } from 'pixi.js';
import { INK, tintOf } from './palette.ts';

/** Makes a renderer of the wanted kind; where WebGL is missing Pixi falls back to the 2D canvas by itself. */
export async function createRenderer(
  preference: 'webgl' | 'canvas',
  width: number,
  height: number,
  pixelRatio: number,
): Promise<Renderer> {
  return autoDetectRenderer({
    preference: preference === 'webgl' ? ['webgl', 'canvas'] : ['canvas'],
    skipExtensionImports: true,
    antialias: preference === 'webgl',
    autoDensity: true,
    resolution: pixelRatio,
    width,
    height,
    backgroundColor: tintOf(INK.sea),
    powerPreference: 'low-power',
  });
}
