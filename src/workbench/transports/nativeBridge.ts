import type { Endpoint } from "../endpoint";
import type { EventEntry } from "../events";
import type { BatchRequest } from "../wire";

/** The bridge office.js talks to when there is no page: one object with a way in and a way out. */
export interface NativeBridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

interface MessageToHost {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message?: { readonly body?: BatchRequest | string };
}

const messageType = { request: 1, response: 2, push: 3 } as const;

/** The request flag that says: wait until the user has left the cell. */
const delayForCellEdit = 64;

/** Transport B: office.js in Node, without a page. `current` says which host answers. */
export function nativeBridge(current: () => Endpoint): { readonly bridge: NativeBridge; readonly push: (entries: readonly EventEntry[]) => void } {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, type, flags = 0, message } = JSON.parse(text) as MessageToHost;
      if (type !== messageType.request || message?.body === undefined) return;
      const request = typeof message.body === "string" ? (JSON.parse(message.body) as BatchRequest) : message.body;
      void current().receive(request, { waitsForCellEdit: (flags & delayForCellEdit) !== 0 }).then((body) => {
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: messageType.response, message: { statusCode: 200, headers: {}, body } }));
      });
    },
  };
  return { bridge, push: (entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: messageType.push, message: { entries } })) };
}
