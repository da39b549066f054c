/** What the machine can draw with: `full` has a graphics processor, `low` draws on the processor. */
export type RenderPower = 'full' | 'low';

const SOFTWARE = /SwiftShader|llvmpipe|softpipe|Basic Render|Software/i;

/**
 * Asks a short-lived WebGL context what it is. Software WebGL is several times slower than the 2D canvas of the same
 * browser, so it counts as low power, as does no WebGL at all.
 */
export function detectRenderPower(): RenderPower {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return 'low';
  const details = context.getExtension('WEBGL_debug_renderer_info');
  const name = String(context.getParameter(details?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(name) ? 'low' : 'full';
}
