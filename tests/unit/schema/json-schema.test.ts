import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { jsonSchema } from "../../../src/schema/index.ts";
import { change, draft, least, whole } from "../scenario/documents.ts";

describe("the JSON Schema", () => {
  const schema = jsonSchema() as { $schema: string; $id: string; title: string; $defs: Record<string, unknown> };
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

  it("is of draft 2020-12 and has an id and a title", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.$id).toBe("urn:detente:scenario:1");
    expect(schema.title).toBe("Scenario");
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it("names the parts that a reader knows", () => {
    expect(Object.keys(schema.$defs).sort()).toEqual([
      "Actor", "Condition", "Constraint", "DeclaredPosition", "Delivery", "Event", "Guard", "Issue", "NoDeal", "Phase",
      "Position", "Provenance", "Ratifier", "Source", "Strategy", "Terms",
    ]);
  });

  it("says what each number means, and its default", () => {
    expect(schema.$defs).toHaveProperty("Actor.properties.willingness", {
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.7,
      description: "ω: how far an actor would go from its public fallback (0) to its no-deal value (1).",
    });
  });

  it("is plain data, the same each time", () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(JSON.stringify(jsonSchema())).toBe(JSON.stringify(schema));
  });

  it("accepts shapes and refuses misshapes, whatever they name", () => {
    const accepts = ajv.compile(schema);
    expect([whole, least].map((document) => accepts(document))).toEqual([true, true]);
    expect(accepts(change(draft(), "statusQuo.territory", "anything"))).toBe(true);
    expect(accepts(change(draft(), "statusQuo.territory", null))).toBe(false);
    expect(accepts(change(draft(), "actors.0.strategy.betta", 1))).toBe(false);
    expect(accepts(change(draft(), "actors", []))).toBe(false);
    expect(accepts(change(draft(), "channels.0.between", ["north"]))).toBe(false);
  });
});
