import type { EntityModel } from "../store.ts";

/** Every file that was ever named, once, as files of a history are: it stays when nobody names it any longer. */
export const metadataFile: EntityModel = {
  type: "MetadataFile",
  on: {},
  finish: (store) => {
    for (const id of store.files)
      store.add("MetadataFile", { id, name: id, description: null, image: null, externalUrl: null });
  },
};
