/** What Excel must know of CASCADE to calculate live scales. */
export const cascadeMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "CASCADE",
      name: "CASCADE",
      parameters: [
        { name: "scorecard", type: "any", dimensionality: "matrix" },
        { name: "missing", type: "any", dimensionality: "scalar", optional: true },
      ],
    },
  ],
};
