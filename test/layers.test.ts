import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "..");

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[];
  };
}

function cruise(): Cruise {
  const command = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const output = execFileSync(process.execPath, [command, "src", "--config", ".dependency-cruiser.mjs", "--output-type", "json"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as Cruise;
}

test("the walls between the rooms stand, and files were really looked at", () => {
  const { summary } = cruise();
  expect(summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`)).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(40);
});
