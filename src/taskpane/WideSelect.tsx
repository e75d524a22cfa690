import { Select, makeStyles, type SelectProps } from "@fluentui/react-components";

/** A list to choose from that is as wide as its place, however long its options. */
export function WideSelect(props: SelectProps) {
  const styles = useStyles();
  return <Select {...props} className={styles.select} />;
}

const useStyles = makeStyles({
  select: { width: "100%", minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});
