import { beforeAll } from "vitest";
import { searchDatabase } from "@/lib/db/search-database";
import { testDatabase } from "@/lib/db/testing";
import { postgresEngine } from "./postgres";
import { postgresIndex } from "./postgres-index";
import { exampleDocuments } from "./testing/documents";
import { searchContract } from "./testing/contract";

testDatabase();

beforeAll(() => postgresIndex(searchDatabase).put(exampleDocuments()));

searchContract(() => postgresEngine(searchDatabase.sql));
