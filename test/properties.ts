/** Property tests draw the same examples in every run, so that a red one is about the change. Others: FC_SEED=1 npm test */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261122) });
