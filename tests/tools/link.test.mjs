// The link of the measures: one for all, at its rate, after its latency.

import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { openLink } from '../../tools/link.mjs';

/** A response that notes when its bytes leave. */
class Response extends EventEmitter {
  bytes = 0;
  destroyed = false;
  flushHeaders() { this.first = performance.now(); }
  write(packet) { this.bytes += packet.length; }
  end(packet) { this.bytes += packet.length; this.last = performance.now(); this.emit('end'); }
  ended = new Promise((done) => this.once('end', done));
}

test('two answers share one rate, each after the latency', async () => {
  const link = openLink({ bytesPerSecond: 100_000, latency: 50 });
  const start = performance.now();
  const [page, worker] = [new Response(), new Response()];
  link.send(page, Buffer.alloc(20_000));
  link.send(worker, Buffer.alloc(20_000));
  await Promise.all([page.ended, worker.ended]);
  assert.deepEqual([page.bytes, worker.bytes], [20_000, 20_000]);
  // Only floors: a busy machine makes everything later.
  assert.ok(page.first - start >= 49 && worker.first - start >= 49);
  assert.ok(Math.max(page.last, worker.last) - start >= 50 + 380, 'no faster than the link');
  assert.ok(Math.min(page.last, worker.last) - page.first >= 350, 'neither passes before the other');
});

test('an answer that nobody waits for any more leaves the link to the others', async () => {
  const link = openLink({ bytesPerSecond: 1_000_000, latency: 0 });
  const [gone, page] = [new Response(), new Response()];
  gone.destroyed = true;
  link.send(gone, Buffer.alloc(1_000_000));
  link.send(page, Buffer.alloc(1_000));
  await page.ended;
  assert.deepEqual([gone.bytes, page.bytes], [0, 1_000]);
});

test('an empty answer ends too', async () => {
  const page = new Response();
  openLink({ bytesPerSecond: 1_000, latency: 0 }).send(page);
  await page.ended;
  assert.equal(page.bytes, 0);
});
