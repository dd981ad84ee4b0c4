import { z } from "zod";
import type { Package } from "@/lib/catalogue/server";
import { serverSlug } from "@/lib/catalogue/slug";
import { stubEnvironment } from "../package-entry";

/** PEP 508's rule for names, which also keeps them usable as paths. */
const NameSchema = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i);

/** One version as PEP 440 writes it: no range, no address. */
const VersionSchema = z
  .string()
  .max(100)
  .regex(/^(\d+!)?\d+(\.\d+)*((a|b|rc|\.post|\.dev)\d+)*$/i);

/** A Python package to install from wheels and ask. */
export type PythonEntry = {
  ecosystem: "pypi";
  id: string;
  package: string;
  version: string;
  env: Record<string, string>;
  /** What else pip must respect, such as `mcp<2`. */
  constraints?: readonly string[];
  /** Only its own wheel, whatever Python it asks for: enough to read its source. */
  sourceOnly?: boolean;
};

type Older = { constraint: string; looksSo(failure: string): boolean };

/**
 * What a package builds on without an upper bound is installed in today's version. Where a failure looks as if it was
 * written for an earlier one, that one is taken: of `mcp`, whose second version moved its modules, and of `pydantic`, of whose
 * inside the first versions of `mcp` make use.
 */
const OLDER: readonly Older[] = [
  {
    constraint: "mcp<2",
    looksSo: (failure) =>
      /(ImportError|ModuleNotFoundError|AttributeError|TypeError)/.test(failure) && /\b(mcp|FastMCP)\b/.test(failure),
  },
  { constraint: "pydantic<2.12", looksSo: (failure) => /ImportError.*pydantic\._internal/s.test(failure) },
];

/** The package with what it was written for; null where the failure does not look like that, or it was tried. */
export function withOlderPackages(entry: PythonEntry, failure: string): PythonEntry | null {
  const known = entry.constraints ?? [];
  const older = OLDER.filter(({ constraint, looksSo }) => !known.includes(constraint) && looksSo(failure));
  return older.length === 0
    ? null
    : { ...entry, constraints: [...known, ...older.map(({ constraint }) => constraint)] };
}

/** A Python package out of a record, with stub values for what it declares; null when it names no exact version. */
export function pythonEntryFor(found: Package): PythonEntry | null {
  if (found.registryType !== "pypi" || found.transport !== "stdio") return null;
  const name = NameSchema.safeParse(found.identifier);
  const version = VersionSchema.safeParse(found.version);
  if (!name.success || !version.success) return null;
  const id = `pypi-${serverSlug(name.data)}`;
  return { ecosystem: "pypi", id, package: name.data, version: version.data, env: stubEnvironment(found) };
}

/** PEP 503: `Some_Package.name` and `some-package-name` are one. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}
