// A phone's link to the internet, for the measures: what the test server sends
// passes through one pipe. The browser's own throttling slows only the page, and
// leaves the service worker free to take a network that it does not have.

/** The modest phone of the measures: 1.6 Mbit/s, 150 ms, a processor four times slower than this machine's. */
export const PHONE = { bytesPerSecond: 200_000, latency: 150, processor: 4 };

const PACKET = 1_400;

/**
 * `send(response, body)` ends a response as the link lets it through: its first
 * byte after the latency, then packets in turn with the other responses.
 * `carried` lists what passed: { url, start, end }, in milliseconds since 1970.
 */
export function openLink({ bytesPerSecond, latency }) {
  const queue = []; // { response, body, sent, start }, the next to be served first
  const carried = [];
  let pumping = false;

  async function pump() {
    pumping = true;
    // What the link has carried follows the clock: a timer that comes late, on a
    // busy machine, sends then what was due meanwhile.
    const start = performance.now();
    let bytes = 0;
    while (queue.length > 0) {
      const due = ((performance.now() - start) / 1000) * bytesPerSecond;
      while (queue.length > 0 && bytes < due) {
        const turn = queue.shift();
        if (turn.response.destroyed) continue;
        const packet = turn.body.subarray(turn.sent, turn.sent + PACKET);
        turn.sent += packet.length;
        bytes += packet.length;
        if (turn.sent < turn.body.length) {
          turn.response.write(packet);
          queue.push(turn);
        } else {
          turn.response.end(packet);
          carried.push({ url: turn.response.req?.url, start: turn.start, end: now() });
        }
      }
      await wait(5);
    }
    pumping = false;
  }

  return {
    carried,
    async send(response, body = Buffer.alloc(0)) {
      const start = now();
      await wait(latency);
      response.flushHeaders();
      queue.push({ response, body, sent: 0, start });
      if (!pumping) pump();
    },
  };
}

const now = () => performance.timeOrigin + performance.now();
const wait = (time) => new Promise((done) => setTimeout(done, time));
