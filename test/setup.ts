/** What Fluent asks of a browser and jsdom does not have. */
import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// What is waited for comes later on a slow machine; it is never a fault that it did.
configure({ asyncUtilTimeout: 60_000 });

class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizes;
