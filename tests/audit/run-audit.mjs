// Audits an endpoint: node run-audit.mjs http://127.0.0.1:8080/graphql
// Every audit of GraphQL over HTTP must be ok, and every standard introspection query must build a schema.
import { buildClientSchema, getIntrospectionQuery } from "graphql";
import { auditServer } from "graphql-http";

const url = process.argv[2];
const counts = { ok: 0, notice: 0, warn: 0, error: 0 };
for (const audit of await auditServer({ url, fetchFn: fetch })) {
  counts[audit.status] += 1;
  if (audit.status !== "ok") console.log(audit.status, audit.id, audit.name, "-", audit.reason);
}
console.log(counts);

const variants = [
  {},
  { descriptions: false },
  { specifiedByUrl: true },
  { directiveIsRepeatable: true },
  { schemaDescription: true },
  { inputValueDeprecation: true, oneOf: true },
];
let failed = 0;
for (const options of variants) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: getIntrospectionQuery(options) }),
  });
  const { data, errors } = await response.json();
  try {
    if (errors) throw new Error(JSON.stringify(errors));
    buildClientSchema(data);
  } catch (error) {
    failed += 1;
    console.log("introspection", options, error.message);
  }
}
console.log(`introspection: ${variants.length - failed} of ${variants.length} variants`);
process.exit(counts.ok === 61 && failed === 0 ? 0 : 1);
