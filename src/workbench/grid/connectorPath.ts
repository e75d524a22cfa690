import type { ShapePart } from "./parts";
import { ends, type Point } from "./shapes";

/** How a connector runs (连接符走向) between the points where it begins and ends. */
export interface ConnectorPath {
  readonly points: readonly Point[];
  /** Does it leave upwards or downwards, not sideways? Only bent and curved ones differ. */
  readonly isUpright: boolean;
}

/** A bent connector turns half way; a curved one swings through the same corners. */
export function connectorPath(line: ShapePart, shapeById: (id: string) => ShapePart | null): ConnectorPath {
  const { begin, end } = ends(line);
  const type = line.connector?.type ?? "Straight";
  if (type === "Straight") return { points: [begin, end], isUpright: false };
  const isUpright = leavesUpright(line, shapeById);
  const [middleX, middleY] = [(begin.x + end.x) / 2, (begin.y + end.y) / 2];
  const bends = isUpright ? [{ x: begin.x, y: middleY }, { x: end.x, y: middleY }] : [{ x: middleX, y: begin.y }, { x: middleX, y: end.y }];
  return { points: [begin, ...bends, end], isUpright };
}

/** A connector leaves a shape at right angles: upright from a site above or below its middle. */
function leavesUpright({ connector }: ShapePart, shapeById: (id: string) => ShapePart | null): boolean {
  if (!connector) return false;
  const sides = [connector.begin, connector.end].flatMap(({ shapeId, site }) => {
    const shape = shapeId === null ? null : shapeById(shapeId);
    return shape ? [shape.geometry === "Ellipse" ? site % 4 === 0 : site % 2 === 0] : [];
  });
  return sides.length > 0 && sides.every((isAboveOrBelow) => isAboveOrBelow);
}
