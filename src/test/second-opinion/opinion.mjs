// Judges Word files: node opinion.mjs FILE.docx… prints a line of JSON for each with the errors of
// the Open XML SDK and the number of tracked changes, and writes FILE.docx.accepted and
// FILE.docx.rejected, the file with all of them taken and with all of them refused.
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import validate from "@ooxml-tools/validate";

// Docxodus was made for browsers and fetches its parts; Node fetches no file.
const types = { wasm: "application/wasm", json: "application/json" };
const fetchElsewhere = globalThis.fetch;
globalThis.fetch = async (source, options) => {
  const address = String(source.url ?? source);
  if (!address.startsWith("file:")) {
    return fetchElsewhere(source, options);
  }
  const type = types[address.split(".").pop()] ?? "text/javascript";
  const bytes = fs.readFileSync(fileURLToPath(address));
  return new Response(bytes, { headers: { "content-type": type } });
};
const docxodus = await import("docxodus/core");
await docxodus.initialize();

for (const file of process.argv.slice(2)) {
  const bytes = new Uint8Array(fs.readFileSync(file));
  const errors = await validate(bytes, "Microsoft365");
  const changes = (await docxodus.getRevisions(bytes)).length;
  fs.writeFileSync(`${file}.accepted`, await docxodus.docxDiffAcceptRevisions(bytes));
  fs.writeFileSync(`${file}.rejected`, await docxodus.docxDiffRejectRevisions(bytes));
  console.log(JSON.stringify({ file, errors, changes }));
}
process.exit(0);
