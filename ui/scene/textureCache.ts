import { ImageSource, Texture } from 'pixi.js';

/** Pictures painted once on a canvas and shared by every sprite that looks the same. */
export interface TextureCache {
  /** The picture called `key`, painted on first use around the middle (or from the corner) of `width` × `height` pixels. */
  get(key: string, width: number, height: number, origin: 'middle' | 'corner', paint: Paint): Texture;
  clear(): void;
}

type Paint = (context: CanvasRenderingContext2D) => void;

/** Makes a cache whose pictures have `pixelRatio` device pixels a pixel; sprites are scaled by its inverse. */
export function createTextureCache(pixelRatio: number): TextureCache {
  const textures = new Map<string, Texture>();
  return {
    get(key, width, height, origin, paint) {
      const known = textures.get(key);
      if (known !== undefined) return known;
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.ceil(width * pixelRatio));
      canvas.height = Math.max(1, Math.ceil(height * pixelRatio));
      const context = canvas.getContext('2d');
      if (context !== null) {
        context.scale(pixelRatio, pixelRatio);
        if (origin === 'middle') context.translate(width / 2, height / 2);
        paint(context);
      }
      const texture = textureOf(canvas);
      textures.set(key, texture);
      return texture;
    },
    clear() {
      for (const texture of textures.values()) texture.destroy(true);
      textures.clear();
    },
  };
}

/** A canvas as a texture of its own; whoever makes it destroys it. */
export function textureOf(canvas: HTMLCanvasElement): Texture {
  return new Texture({ source: new ImageSource({ resource: canvas }) });
}
