import { CustomObject, DRAWING_OBJECT_LAYER_INDEX, IRenderManagerService } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { activeSheet, type Book } from "../grid/book";
import type { ShapePart } from "../grid/parts";
import { shapesOf } from "../grid/shapes";
import { drawShape } from "./drawShape";

/** Univer draws what stands on the sheet's scene; shapes are put on it, and follow scrolling, zoom and frozen panes with it. */
export interface ShapeScene {
  /** Draws the shapes of the sheet that is shown. */
  readonly draw: (book: Book) => void;
}

/** Univer leaves out what is smaller than the way the sheet is scrolled, wherever it lies: so every shape is as large as a sheet. */
const wholeSheet = { width: 1e8, height: 1e8 } as const;

export function startShapeScene(): ShapeScene {
  let shown: CustomObject[] = [];
  const pictures = new Map<string, HTMLImageElement>();

  return {
    draw(book) {
      for (const object of shown) object.dispose();
      shown = [];
      const render = book.engine.injector.get(IRenderManagerService).getRenderById(book.unitId);
      const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
      if (!render || !skeleton) return;
      const { scene } = render;
      const shapeById = (id: string): ShapePart | null => book.parts.shape.get(id) ?? null;
      const origin = { left: skeleton.rowHeaderWidth, top: skeleton.columnHeaderHeight };
      shown = shapesOf(activeSheet(book)).map(([id, shape], index) => {
        const picture = pictureOf(id, shape, () => scene.makeDirty(true));
        const object = new CustomObject(`workbench-shape-${id}`, (brush) => drawShape(brush, shape, shapeById, picture()), () => false);
        object.transformByState({ ...origin, ...wholeSheet });
        object.zIndex = index;
        object.evented = false;
        scene.addObject(object, DRAWING_OBJECT_LAYER_INDEX);
        return object;
      });
      scene.makeDirty(true);
    },
  };

  /** Pictures load in their own time; the scene is drawn again when one has come. */
  function pictureOf(id: string, { image }: ShapePart, whenLoaded: () => void): () => HTMLImageElement | null {
    if (!image) return () => null;
    const source = `data:image/${image.format.toLowerCase()};base64,${image.base64}`;
    let element = pictures.get(id);
    if (element?.src !== source) {
      element = new Image();
      element.addEventListener("load", whenLoaded);
      element.src = source;
      pictures.set(id, element);
    }
    const loaded = element;
    return () => (loaded.complete && loaded.naturalWidth > 0 ? loaded : null);
  }
}
