// In a browser: the program stands beside this file, and nothing else is asked for.
import { fonctions } from "./commun.js";
import init, * as programme from "./programme.js";

await init({ module_or_path: new URL("./programme_bg.wasm", import.meta.url) });
export const { simuler, repondre, versions } = fonctions(programme);
