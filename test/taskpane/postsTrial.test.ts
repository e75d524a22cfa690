import { personPosts, postsWorking, sharesOf } from "../../src/taskpane/tools/postsTrial";
import { assessedSample } from "../workbook/assessedSample";

test("township: the working gives what the assessment gives, for every person", async () => {
  const { assessment } = await assessedSample("township");
  const people = personPosts(assessment, [], new Map());
  expect(people.length).toBeGreaterThan(3);
  for (const { posts, present } of people) {
    expect(sharesOf(posts)).toBe(1);
    expect(Math.min(100, postsWorking(posts)!.exact)).toBeCloseTo(present.after!, 8);
  }
});
