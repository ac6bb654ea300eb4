/** What an operator answers for. Companies are a domain that knows this one, so a higher one says it. */
export abstract class OperatorDuties {
  /** How many companies are assigned to them. */
  abstract countOf(operatorId: string): Promise<number>;
}
