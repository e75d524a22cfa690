import type { ObjectType } from "../objectModel";
import type { Session } from "../session";

type Methods<Target> = NonNullable<ObjectType<Target>["methods"]>;

/** Methods that look at values: what was written before them in the same request is calculated first, as in Excel. */
export function afterCalculation<Target extends { readonly session: Session }>(methods: Methods<Target>): Methods<Target> {
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [
    name,
    async (target: Target, values: readonly unknown[]): Promise<unknown> => {
      await target.session.calculation.settled();
      return method(target, values);
    },
  ]));
}
