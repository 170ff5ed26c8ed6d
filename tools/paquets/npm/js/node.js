// In Node: the program is read from the package, at once.
import { readFileSync } from "node:fs";
import { fonctions } from "./commun.js";
import * as programme from "./programme.js";

programme.initSync({ module: readFileSync(new URL("./programme_bg.wasm", import.meta.url)) });
export const { simuler, repondre, versions } = fonctions(programme);
