import { MAX_DESCRIPTION } from "./definition";
import { digestOf } from "./digest";
import type { Package, Remote, ServerRecord } from "./server";
import { cutText, replaceInvalid } from "./text";

const MAX_NAME = 256;
const MAX_LINE = 2048;
const MAX_LIST = 200;
/** UTF-16 units; what an index holds may have 2,700 bytes, and a unit may become three. */
const MAX_SOURCE_ID = 500;
const MAX_REGISTRY_TYPE = 100;
const MAX_IDENTIFIER = 500;
const MAX_URL = 800;

/** What came of a record: `record` as it may be stored, `cut` when something was shortened or replaced. */
export type StoredRecord = { record: ServerRecord; changed: boolean };

/**
 * The record as it may be stored: characters that Postgres refuses replaced, texts and lists capped, dates RFC 3339 or
 * null. Tools are left as they are; `storedDefinition` sees to each of them.
 */
export function storedRecord(record: ServerRecord): StoredRecord {
  let changed = false;
  const text = (value: string, max: number): string => {
    const stored = cutText(replaceInvalid(value), max);
    changed ||= stored !== value;
    return stored;
  };
  const line = (value: string | null, max = MAX_LINE): string | null => (value === null ? null : text(value, max));
  const list = <T>(values: T[], isKept: (value: T) => boolean = () => true): T[] => {
    const kept = values.filter(isKept).slice(0, MAX_LIST);
    changed ||= kept.length < values.length;
    return kept;
  };
  const aPackage = (value: Package): Package => ({
    ...value,
    registryType: text(value.registryType, MAX_REGISTRY_TYPE),
    identifier: text(value.identifier, MAX_IDENTIFIER),
    version: line(value.version, MAX_NAME),
    environment: list(value.environment).map((variable) => ({ ...variable, name: text(variable.name, MAX_NAME) })),
  });
  const remote = (value: Remote): Remote => ({ ...value, url: text(value.url, MAX_URL) });
  const repository = record.repository && {
    url: text(record.repository.url, MAX_LINE),
    subfolder: line(record.repository.subfolder),
  };
  const stored: ServerRecord = {
    ...record,
    sourceId: storedId(text(record.sourceId, Infinity)),
    registryName: line(record.registryName, MAX_NAME),
    name: text(record.name, MAX_NAME),
    title: line(record.title, MAX_NAME),
    description: line(record.description, MAX_DESCRIPTION),
    version: line(record.version, MAX_NAME),
    statusMessage: line(record.statusMessage),
    repository,
    websiteUrl: line(record.websiteUrl),
    // A cut package name or address would be somebody else's.
    packages: list(record.packages, ({ identifier }) => identifier.length <= MAX_IDENTIFIER).map(aPackage),
    remotes: list(record.remotes, ({ url }) => url.length <= MAX_URL).map(remote),
    popularity: Math.min(record.popularity, 2_147_483_647),
    publishedAt: storedDate(record.publishedAt),
    updatedAt: storedDate(record.updatedAt),
  };
  return { record: stored, changed };
}

/** Ids that are too long for an index keep their head and get a digest. */
function storedId(id: string): string {
  return id.length <= MAX_SOURCE_ID ? id : `${cutText(id, MAX_SOURCE_ID - 65)} ${digestOf(id)}`;
}

/** RFC 3339 in UTC, or null when the text is no date within the years that Postgres and people use. */
function storedDate(text: string | null): string | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  if (Number.isNaN(time)) return null;
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? date.toISOString() : null;
}
