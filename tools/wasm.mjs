// The binary form of a WebAssembly module, as far as the tools read it.

const HEADER = 8; // the magic number and the version

/** Reads a module from a place on: `at` is where it stands. */
export class Reader {
  constructor(module, at = HEADER) {
    this.module = module;
    this.at = at;
  }

  byte() {
    return this.module[this.at++];
  }

  /** A whole number, seven bits a byte. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  text() {
    const length = this.number();
    return this.module.toString('utf8', this.at, (this.at += length));
  }
}

/** Each section of a module: its number, where it ends, and a reader at its beginning. */
export function* sections(module) {
  const reader = new Reader(module);
  while (reader.at < module.length) {
    const id = reader.byte();
    const end = reader.number() + reader.at;
    yield { id, end, reader };
    reader.at = end;
  }
}
