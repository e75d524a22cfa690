/** Objects kept from one request to the next, under ids of our own; office.js says when it needs one no longer. */
export interface References {
  readonly keep: (object: object) => string;
  readonly get: (id: string) => object | null;
  /** Ids nobody knows are passed over: they come from batches that arrive late. */
  readonly remove: (id: string) => void;
  readonly all: () => readonly object[];
  readonly count: () => number;
}

export function startReferences(): References {
  const kept = new Map<string, object>();
  let nextId = 1;
  return {
    keep(object) {
      const id = String(nextId++);
      kept.set(id, object);
      return id;
    },
    get: (id) => kept.get(id) ?? null,
    remove: (id) => { kept.delete(id); },
    all: () => [...kept.values()],
    count: () => kept.size,
  };
}
