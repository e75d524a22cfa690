import type { EventType } from "../events";
import type { Session } from "../session";

/**
 * The methods by which office.js says that somebody listens to an event, or no longer does:
 * `_RegisterDataChangedEvent`, `_UnregisterDataChangedEvent` …
 */
export function registrations<Target>(
  events: { readonly [name: string]: EventType }, listenerOf: (target: Target) => { readonly session: Session; readonly target: string },
): { readonly [name: string]: (target: Target) => void } {
  return Object.fromEntries(Object.entries(events).flatMap(([name, type]) => {
    const suffix = name.startsWith("Event") ? name : `${name}Event`;
    return [
      [`_Register${suffix}`, (target: Target) => { const { session, target: id } = listenerOf(target); session.events.register(type, id); }],
      [`_Unregister${suffix}`, (target: Target) => { const { session, target: id } = listenerOf(target); session.events.unregister(type, id); }],
    ] as const;
  }));
}
