/** 外观: light, dark or high contrast, as Office shows itself, else as the system does. */
import { useEffect, useState } from "react";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

export type Appearance = "light" | "dark" | "contrast";

const fontFamilyBase = '"Segoe UI", "Segoe UI Web (West European)", "Microsoft YaHei UI", "PingFang SC", "Noto Sans SC", sans-serif';

/** The fixed colours of Fluent's contrast theme, as the system colours they stand for: so all four Windows contrast themes are kept. */
const systemColours: Readonly<Record<string, string>> = {
  "#ffffff": "CanvasText",
  "#1aebff": "Highlight",
  "#3ff23f": "GrayText",
  "#ffff00": "LinkText",
};

function inSystemColours(theme: Theme): Theme {
  const entries = Object.entries(theme).map(([token, value]: [string, string | number]) => {
    // Black is the page, or else the text on what is highlighted.
    if (value === "#000000") return [token, token.includes("Foreground") ? "HighlightText" : "Canvas"];
    return [token, typeof value === "string" ? (systemColours[value.toLowerCase()] ?? value) : value];
  });
  return Object.fromEntries(entries) as Theme;
}

export const themes: Readonly<Record<Appearance, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  contrast: { ...inSystemColours(teamsHighContrastTheme), fontFamilyBase },
};

/** 明暗: whether a colour such as `#262626` is dark, by its luminance. */
export function isDark(colour: string): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (parts === null) return false;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.4;
}

/** The background of Office's own panes, or null where Office does not say (Excel on the web). */
export type OfficeBackground = () => string | null;

function appearance(officeBackground: OfficeBackground): Appearance {
  if (window.matchMedia("(forced-colors: active)").matches) return "contrast";
  const background = officeBackground();
  const dark = background === null ? window.matchMedia("(prefers-color-scheme: dark)").matches : isDark(background);
  return dark ? "dark" : "light";
}

/** The appearance now, and again when the system changes it. Excel has no event for its own theme: it is asked again whenever the pane is returned to. */
export function useAppearance(officeBackground: OfficeBackground): Appearance {
  const [current, setCurrent] = useState(() => appearance(officeBackground));
  useEffect(() => {
    const changed = (): void => setCurrent(appearance(officeBackground));
    const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener("change", changed);
    window.addEventListener("focus", changed);
    return () => {
      for (const query of queries) query.removeEventListener("change", changed);
      window.removeEventListener("focus", changed);
    };
  }, [officeBackground]);
  return current;
}
