import { BaseSequencer, type TestSpecification } from "vitest/node";

const FIRST = "/questions.test.ts";

/** The questions count what the demo world holds, and so come before whatever adds to it; the others in the order of their names. */
export class QuestionsFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): string => (moduleId.endsWith(FIRST) ? "" : moduleId);
    return Promise.resolve(files.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1)));
  }
}
