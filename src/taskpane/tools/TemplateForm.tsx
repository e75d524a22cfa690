import { Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { englishPerspectivesOf, perspectivesOf } from "../../scorecard/presets";
import { templateWords } from "../../wording/template";
import { presetsOffered, type TemplateChoices } from "../../workbook/templateChoices";
import { Surface } from "../Surface";
import { WideSelect } from "../WideSelect";
import { useSpeech } from "../words";

export interface TemplateFormProps {
  readonly choices: TemplateChoices;
  readonly onChoose: (change: Partial<TemplateChoices>) => void;
}

const contents: readonly TemplateChoices["contents"][] = ["empty", "sample"];
const extents: readonly TemplateChoices["extent"][] = ["simple", "complete"];
const languages: readonly TemplateChoices["language"][] = ["zh", "en"];

/** What a person chooses of a template; the usual choice is there already. */
export function TemplateForm({ choices, onChoose }: TemplateFormProps) {
  const { language } = useSpeech();
  const words = templateWords(language).form;
  const perspectives = (choices.language === "zh" ? perspectivesOf : englishPerspectivesOf)[choices.preset];
  return (
    <>
      <Surface title={words.contents}>
        <RadioGroup aria-label={words.contents} value={choices.contents} onChange={(_, { value }) => onChoose({ contents: value as TemplateChoices["contents"] })}>
          {contents.map((each) => (
            <Radio key={each} value={each} label={<Explained name={words.contentsChoices[each]} sentence={words.contentsExplained[each]} />} />
          ))}
        </RadioGroup>
      </Surface>
      <Surface title={words.extent}>
        <RadioGroup aria-label={words.extent} value={choices.extent} onChange={(_, { value }) => onChoose({ extent: value as TemplateChoices["extent"] })}>
          {extents.map((each) => (
            <Radio key={each} value={each} label={<Explained name={words.extents[each]} sentence={words.extentExplained[each]} />} />
          ))}
        </RadioGroup>
      </Surface>
      <Surface>
        <Field label={words.preset} hint={words.perspectives(perspectives)}>
          <WideSelect value={choices.preset} onChange={(_, { value }) => onChoose({ preset: value as TemplateChoices["preset"] })}>
            {presetsOffered.map((preset) => (
              <option key={preset} value={preset}>
                {words.presets[preset]}
              </option>
            ))}
          </WideSelect>
        </Field>
        <Field label={words.language}>
          <RadioGroup layout="horizontal" value={choices.language} onChange={(_, { value }) => onChoose({ language: value as TemplateChoices["language"] })}>
            {languages.map((each) => (
              <Radio key={each} value={each} label={words.languages[each]} />
            ))}
          </RadioGroup>
        </Field>
      </Surface>
    </>
  );
}

/** A choice, and in one sentence what it means. */
function Explained({ name, sentence }: { readonly name: string; readonly sentence: string }) {
  const styles = useStyles();
  return (
    <>
      {name}
      <span className={styles.sentence}>{sentence}</span>
    </>
  );
}

const useStyles = makeStyles({
  sentence: { display: "block", color: tokens.colorNeutralForeground2 },
});
