package io.avaje.json.stream.core;

import io.avaje.json.stream.JsonOutput;
import java.io.InputStream;

/**
 * The runtime's own asks for the version of Java, which Android does not tell, to find virtual
 * threads, which it has not.
 */
final class HybridBufferRecycler implements BufferRecycler {
  private static final HybridBufferRecycler SHARED = new HybridBufferRecycler();

  private final BufferRecycler threads = BufferRecycler.threadLocalPool();

  private HybridBufferRecycler() {}

  static HybridBufferRecycler shared() {
    return SHARED;
  }

  @Override
  public JsonGenerator generator(JsonOutput output) {
    return threads.generator(output);
  }

  @Override
  public JsonParser parser(byte[] json) {
    return threads.parser(json);
  }

  @Override
  public JsonParser parser(InputStream json) {
    return threads.parser(json);
  }

  @Override
  public void recycle(JsonGenerator generator) {
    threads.recycle(generator);
  }

  @Override
  public void recycle(JsonParser parser) {
    threads.recycle(parser);
  }
}
