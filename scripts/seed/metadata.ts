/** What the demo world publishes on IPFS: ERC-1155 metadata of its badge types, ERC-721 metadata of its events. */
import { contentId } from "../start/content-id.ts";
import { badgeTypes, type BadgeTypeData } from "./badge-types.ts";
import { events, type EventData } from "./events.ts";

const DAY = 86_400;
const COLOURS: Readonly<Record<BadgeTypeData["category"], string>> = {
  Humanity: "#c2410c",
  Social: "#1d4ed8",
  OnChain: "#6d28d9",
  Event: "#be185d",
  Work: "#15803d",
  Custom: "#0f766e",
};

/** Where the metadata of a badge type lies. */
export const badgeTypeUri = (type: BadgeTypeData): string => uriOf(badgeTypeFile(type));

/** Where the metadata of an event lies. */
export const eventUri = (event: EventData): string => uriOf(eventFile(event));

/** Every file of the demo world by its CID. */
export function demoFiles(): ReadonlyMap<string, Uint8Array> {
  const files = [...badgeTypes.map(badgeTypeFile), ...events.map(eventFile)];
  return new Map(files.map((file) => [contentId(file), file]));
}

function badgeTypeFile({ name, slug, category, provider, validity, description }: BadgeTypeData): Uint8Array {
  return fileOf({
    name,
    description,
    image: picture(name, COLOURS[category]),
    external_url: `https://aura.example/badges/${slug}`,
    properties: {
      category,
      ...(provider !== "" && { provider }),
      ...(validity > 0 && { validDays: validity / DAY }),
    },
  });
}

function eventFile({ name, slug, description }: EventData): Uint8Array {
  return fileOf({
    name,
    description,
    image: picture(name, COLOURS.Event),
    external_url: `https://aura.example/events/${slug}`,
  });
}

/** A picture that needs no other file. */
function picture(name: string, colour: string): string {
  const initials = name.split(" ").map((word) => word.slice(0, 1));
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">' +
    `<circle cx="32" cy="32" r="30" fill="${colour}"/>` +
    '<text x="32" y="41" font-family="sans-serif" font-size="26" fill="#fff" text-anchor="middle">' +
    `${initials.join("").slice(0, 2).toUpperCase()}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const fileOf = (content: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(content));

const uriOf = (file: Uint8Array): string => `ipfs://${contentId(file)}`;
