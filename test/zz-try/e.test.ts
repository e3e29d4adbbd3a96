import { test, describe } from "node:test"; describe("s", () => { test("in", () => {}); test("todo", {todo: true}, () => {}) })
