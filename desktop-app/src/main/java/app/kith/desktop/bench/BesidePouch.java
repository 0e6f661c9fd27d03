package app.kith.desktop.bench;

import app.kith.core.model.IdSource;
import java.io.IOException;
import java.util.Random;
import java.util.StringJoiner;

/** Asks a pouchdb-server for the same work right after Kith has done it, and compares. */
final class BesidePouch {
  private final PouchServer pouch;
  private final Figures figures;
  private final IdSource ids = new IdSource(new Random(2));
  private long documents;

  BesidePouch(PouchServer pouch, Figures figures) {
    this.pouch = pouch;
    this.figures = figures;
  }

  void push(int connections, int batches, int batch, double kith)
      throws IOException, InterruptedException {
    double seconds = pouch.push(connections, batches, batch, this::bulk);
    long count = (long) connections * batches * batch;
    documents += count;
    figures.add(
        Figure.rate(
            "  pouchdb-server: the same as documents",
            count,
            seconds,
            "documents/s",
            compared(kith, count / seconds) + "; not forced to disk"));
  }

  void pull(double kith) throws IOException {
    double seconds = pouch.pull();
    figures.add(
        Figure.rate(
            "  pouchdb-server: _changes with documents",
            documents,
            seconds,
            "changes/s",
            compared(kith, documents / seconds)));
  }

  private static String compared(double kith, double peer) {
    return String.format("Kith does %.2f times as many", kith / peer);
  }

  private String bulk(int count) {
    StringJoiner all = new StringJoiner(",", "{\"docs\":[", "]}");
    for (int i = 0; i < count; i++) {
      all.add(
          "{\"_id\":\""
              + ids.next()
              + "\",\"kind\":\"comment\",\"kindVersion\":1,\"audience\":\"community\",\"value\":{"
              + "\"post\":\""
              + ids.next()
              + "\",\"claimed\":1800000000000,\"text\":\"The boat on the lake, early in the morning,"
              + " before anybody was awake: number "
              + i
              + "\"}}");
    }
    return all.toString();
  }
}
