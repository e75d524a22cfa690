/** What Fluent asks of a browser and jsdom does not have. */
import "@testing-library/jest-dom";

class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizes;
