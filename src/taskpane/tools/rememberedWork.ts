/** 记住的内容的门: what the settings ask of the workbook; it arrives when it is first needed. */
import type { Remembered } from "../../workbook/remembered";

export async function loadRemembered(): Promise<Remembered> {
  return (await import("../../workbook/remembered")).loadRemembered();
}

export async function forget(keys: readonly string[] | "all"): Promise<void> {
  return (await import("../../workbook/remembered")).forget(keys);
}
