import type { References } from "./batch";
import type { OfficeObject } from "./objectModel";

/** Objects kept between requests, under ids of our own. */
export function startReferences(): References {
  const kept = new Map<string, OfficeObject>();
  let nextId = 1;
  return {
    keep(object) {
      const id = String(nextId++);
      kept.set(id, object);
      return id;
    },
    get: (id) => kept.get(id) ?? null,
    remove: (id) => { kept.delete(id); },
    count: () => kept.size,
  };
}
