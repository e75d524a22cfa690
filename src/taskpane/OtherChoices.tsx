import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ExtraSheet, ScaleChoices } from "../workbook/scaleChoices";
import { useSpeech } from "./words";

export interface OtherChoicesProps {
  readonly choices: ScaleChoices;
  /** Without 岗位 there is nobody to write a sheet for. */
  readonly hasPeople: boolean;
  readonly onChoose: (change: Partial<ScaleChoices>) => void;
}

const orientations: readonly ScaleChoices["orientation"][] = ["auto", "portrait", "landscape"];
const extraSheets: readonly ExtraSheet[] = ["ranking", "people", "indicators"];

/** The choices few people change: the paper, and sheets beside the scales. */
export function OtherChoices({ choices, hasPeople, onChoose }: OtherChoicesProps) {
  const { words } = useSpeech();
  const toggle = (extra: ExtraSheet, isWanted: boolean): void =>
    onChoose({ extras: extraSheets.filter((each) => (each === extra ? isWanted : choices.extras.includes(each))) });
  return (
    <>
      <Field label={words.scales.orientation}>
        <RadioGroup layout="horizontal" value={choices.orientation} onChange={(_, { value }) => onChoose({ orientation: value as ScaleChoices["orientation"] })}>
          {orientations.map((orientation) => (
            <Radio key={orientation} value={orientation} label={words.scales.orientations[orientation]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.scales.extras}>
        <div role="group" aria-label={words.scales.extras}>
          {extraSheets
            .filter((extra) => hasPeople || extra !== "people")
            .map((extra) => (
              <Checkbox
                key={extra}
                label={words.scales.extraSheets[extra]}
                checked={choices.extras.includes(extra)}
                onChange={(_, { checked }) => toggle(extra, checked === true)}
              />
            ))}
        </div>
      </Field>
    </>
  );
}
