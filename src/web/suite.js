// The rest of the program (tools/split.mjs), beside the first questions. The release build puts
// this at the end of the program's script, whose `wasm` are the functions of the first file.

const address = document.querySelector('script[data-suite]').dataset.suite;
let early;
let rest;
let stopped = false;

/** What the first file borrows: called before the rest is there, it waits for it. */
const borrowed = new Proxy({}, { get: (_, name) => (...values) => (rest ?? takeNow())[name](...values) });

const needed = (first) => ({ ...__wbg_get_imports(), debut: first });

/** Asks for the rest: before the program is started, which then waits for it, or after. */
export async function suite() {
  const answer = fetch(address);
  if (!wasm) return void (early = answer);
  await take(answer, wasm);
}

async function take(answer, first) {
  const { instance } = await __wbg_load(await answer, needed(first));
  rest ??= instance.exports;
  if (stopped) location.reload();
  performance.mark('suite');
}

/** A tap came before the rest: the page waits for it, as it would have at the start. */
function takeNow() {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  // Of its own: the download under way, which a browser would share, stands still while this one is waited for.
  request.setRequestHeader('Cache-Control', 'no-cache');
  request.overrideMimeType('text/plain; charset=x-user-defined');
  try {
    request.send();
    const program = new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0)));
    return (rest = new WebAssembly.Instance(program, needed(wasm)).exports);
  } catch (error) {
    // As a program that stops for good: boot.js says so. A browser may not wait as long as the connection needs (WebKit):
    // once the download that is under way is there, the page begins again with what the tab kept.
    stopped = true;
    throw new WebAssembly.RuntimeError(String(error));
  }
}
