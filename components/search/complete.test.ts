import { expect, it } from "vitest";
import { complete } from "./complete";

const completable = [
  {
    name: "category",
    title: "Category",
    values: ["read", "write", "execute"].map((value) => ({ value, label: value })),
  },
  { name: "server", title: "Server", values: [{ value: "io-github-acme-kubernetes", label: "" }] },
  { name: "risk", title: "Risk", values: [{ value: "4", label: "4 High" }] },
];

it.each([
  ["pods ca", ["pods category:"]],
  ["pods category:", ["pods category:read ", "pods category:write ", "pods category:execute "]],
  ["category:ex", ["category:execute "]],
  ["category:execute", []],
  ["category:zzz", []],
  ["server:kube", ["server:io-github-acme-kubernetes "]],
  ["server:bernetes", []],
  ["pods", []],
  ["", []],
  ["x:y", []],
])("completes %j", (text, expected) =>
  expect(complete(text, completable).map((option) => option.text)).toEqual(expected),
);
