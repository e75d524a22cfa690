/** How wide a task pane may be, in CSS pixels: Excel opens it at 350 and lets people pull it narrower and wider. */
export const paneWidths = { least: 320, usual: 350, most: 480 } as const;

/** Makes an element a handle that gives the pane its width, by mouse and by keyboard. */
export function makeSplitter(handle: HTMLElement, setWidth: (width: number) => void): void {
  let width: number = paneWidths.usual;

  function set(wanted: number): void {
    width = Math.min(paneWidths.most, Math.max(paneWidths.least, Math.round(wanted)));
    handle.setAttribute("aria-valuenow", String(width));
    setWidth(width);
  }

  handle.setAttribute("role", "separator");
  handle.setAttribute("aria-orientation", "vertical");
  handle.setAttribute("aria-valuemin", String(paneWidths.least));
  handle.setAttribute("aria-valuemax", String(paneWidths.most));
  handle.tabIndex = 0;
  handle.addEventListener("pointerdown", (event) => {
    const start = event.clientX + width;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => set(start - moved.clientX);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", () => handle.removeEventListener("pointermove", move), { once: true });
  });
  handle.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(width + step);
  });
  set(width);
}
