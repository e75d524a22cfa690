/**
 * 立即通道: what Univer needs of a MessageChannel, to let others have their turn: a message posted comes as soon as
 * they had it. Node's own channels keep the process alive until they are closed, and Univer does not close the one of
 * a calculation that was stopped.
 */
export class ImmediateChannel {
  readonly port1: { onmessage: (() => void) | null; readonly close: () => void };
  readonly port2: { readonly postMessage: (message: unknown) => void; readonly close: () => void };

  constructor() {
    const receiver: ImmediateChannel["port1"] = { onmessage: null, close: () => { receiver.onmessage = null; } };
    this.port1 = receiver;
    this.port2 = { postMessage: () => { setImmediate(() => receiver.onmessage?.()); }, close: () => undefined };
  }
}
