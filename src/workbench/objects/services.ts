import { asFlag, choice, recordAt, textAt } from "../callArguments";
import { officeObject, type ObjectType } from "../objectModel";
import type { Session } from "../session";
import type { KeyTarget } from "./targets";

/** The services beside the workbook that office.js makes by name. */
export const appRuntimeServiceType: ObjectType<Session> = {
  methods: {
    GetAppRuntimeState: ({ shell }) => shell.paneState(),
    SetAppRuntimeState: ({ shell }, values) => shell.setPaneState(choice(values[0], ["Visible", "Background", "Inactive"])),
  },
};

export const appRuntimePersistenceServiceType: ObjectType<Session> = {
  methods: {
    GetAppRuntimeStartState: ({ shell }) => shell.startState(),
    SetAppRuntimeStartState: ({ shell }, values) => shell.setStartState(choice(values[0], ["Background", "Inactive"])),
  },
};

export const dynamicRibbonType: ObjectType<Session> = {
  methods: {
    GetButton: (session, values) => officeObject("RibbonControl", { session, key: textAt(values, 0) }),
    GetTab: (session, values) => officeObject("RibbonControl", { session, key: textAt(values, 0) }),
    ExecuteRequestUpdate: ({ shell }, values) => shell.updateRibbon(values[0]),
    ExecuteRequestCreate: ({ shell }, values) => shell.updateRibbon(values[0]),
  },
};

export const ribbonControlType: ObjectType<KeyTarget> = {
  identity: ({ key }) => ({ Id: key }),
  properties: {
    Id: { get: ({ key }) => key },
    Enabled: { get: () => true, set: ({ session, key }, value) => session.shell.updateRibbon({ control: key, enabled: asFlag(value) }) },
    Visibility: { get: () => true, set: ({ session, key }, value) => session.shell.updateRibbon({ control: key, visible: asFlag(value) }) },
  },
  methods: {
    SetEnabled: ({ session, key }, [value]) => session.shell.updateRibbon({ control: key, enabled: asFlag(value) }),
    SetVisibility: ({ session, key }, [value]) => session.shell.updateRibbon({ control: key, visible: asFlag(value) }),
  },
};

export const actionServiceType: ObjectType<Session> = {
  methods: {
    GetShortcuts: () => ({}),
    AreShortcutsInUse: (_session, values) => (Array.isArray(values[0]) ? values[0].map(() => false) : []),
    ReplaceShortcuts: (_session, values) => { recordAt(values, 0); },
  },
};

/** The service custom functions report to when they are called by wire. */
export const customFunctionsType: ObjectType<Session> = {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: ({ shell }, values) => shell.customFunctionResults(values[0]),
    SetInvocationResults: ({ shell }, values) => shell.customFunctionResults(values[0]),
  },
};

/** Services that are told something and have nothing to answer. */
export const silentServiceType: ObjectType<Session> = {
  methods: { Enable: () => undefined, Disable: () => undefined, NotifyActionHandlerReady: () => undefined },
};

/** The services by the names office.js makes them by. */
export const serviceNames = {
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  "Microsoft.DynamicRibbon.DynamicRibbon": "DynamicRibbon",
  "Microsoft.Office.ActionService": "ActionService",
  "Microsoft.InternalService.AddinInternalService": "SilentService",
  "Microsoft.BeforeDocumentCloseNotification.BeforeDocumentCloseNotification": "SilentService",
} as const;
