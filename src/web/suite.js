// The parts of the program that come after its first questions (tools/split.mjs): the rest, beside them; what is opened from the
// results, when it is opened. The release build puts this at the end of the program's script, whose `wasm` are the functions of
// the first file.

const addresses = document.querySelector('script[data-suite]').dataset;
let stopped = false;

class Part {
  asked;
  early;
  exports;

  constructor(name, needed) {
    Object.assign(this, { name, address: addresses[name], needed });
  }

  /** What the files before it borrow: called before it is there, it waits for it. */
  borrowed = new Proxy({}, { get: (_, name) => (...values) => this.now()[name](...values) });

  /** Asks for it, once: before the program is started, which then waits for it, or after. */
  ask() {
    return this.asked ??= this.fetch();
  }

  async fetch() {
    const answer = fetch(this.address);
    if (!wasm) return void (this.early = answer);
    await this.take(answer, wasm);
  }

  async take(answer, first) {
    const { instance } = await __wbg_load(await answer, this.needed(first));
    this.exports ??= instance.exports;
    if (stopped) location.reload();
    performance.mark(this.name);
  }

  /** A tap came before it: the page waits for it, as it would have at the start. */
  now() {
    if (this.exports) return this.exports;
    const request = new XMLHttpRequest();
    request.open('GET', this.address, false);
    // Of its own: the download under way, which a browser would share, stands still while this one is waited for.
    request.setRequestHeader('Cache-Control', 'no-cache');
    request.overrideMimeType('text/plain; charset=x-user-defined');
    try {
      request.send();
      const program = new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0)));
      return (this.exports = new WebAssembly.Instance(program, this.needed(wasm)).exports);
    } catch (error) {
      // As a program that stops for good: boot.js says so. A browser may not wait as long as the connection needs (WebKit):
      // once the download beside it is there, the page begins again with what the tab kept.
      stopped = true;
      this.ask().catch(console.error);
      throw new WebAssembly.RuntimeError(String(error));
    }
  }
}

const rest = new Part('suite', (first) => ({ ...__wbg_get_imports(), debut: first }));
const further = new Part('conseil', (first) => ({ ...__wbg_get_imports(), debut: first, milieu: rest.now() }));

/** Asks for the rest. */
export const suite = () => rest.ask();
/** Asks for what is opened from the results. */
export const conseil = () => further.ask();
