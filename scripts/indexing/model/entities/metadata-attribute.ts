import type { EntityModel } from "../store.ts";

/** The one attribute that each file of a history has. */
export const metadataAttribute: EntityModel = {
  type: "MetadataAttribute",
  on: {},
  finish: (store) => {
    for (const file of store.files)
      store.add("MetadataAttribute", {
        id: `${file}#00`,
        file,
        position: 0,
        trait: "length",
        displayType: "number",
        value: String(file.length),
      });
  },
};
