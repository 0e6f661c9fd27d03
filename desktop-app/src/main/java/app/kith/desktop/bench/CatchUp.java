package app.kith.desktop.bench;

import app.kith.core.home.DeviceHome;
import app.kith.core.join.ByLink;
import app.kith.core.join.FreshSecrets;
import app.kith.core.join.JoinCommunity;
import app.kith.core.loop.HomeSync;
import app.kith.core.loop.SyncEnd;
import app.kith.core.model.IdSource;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.store.StoreReader;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.store.JdbcOutboxStore;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A new device joins, takes the snapshot into its store on disk, and reads its home feed. */
final class CatchUp {
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final int SCREEN = 50;
  private static final int TIMES = 300;

  private final InviteLink link;
  private final Path home;
  private final Jsonb json;
  private final Figures figures;

  CatchUp(InviteLink link, Path home, Jsonb json, Figures figures) {
    this.link = link;
    this.home = home;
    this.json = json;
    this.figures = figures;
  }

  void measure() throws IOException {
    IdSource ids = IdSource.secure();
    JoinCommunity join =
        new JoinCommunity(
            home, new FreshSecrets(ids, new SecureRandom()), JdbcOutboxStore::open, json, ids);
    DeviceHome joined =
        switch (join.call(new ByLink(link, "newcomer", "Newcomer", null))) {
          case JoinCommunity.Result.Done done -> done.home();
          case JoinCommunity.Result.Refused refused -> throw new IOException(refused.sentence());
        };
    try (DesktopGraph device = new DesktopGraph(joined)) {
      long start = System.nanoTime();
      SyncEnd end = new HomeSync(device, SyncListener.NONE).call(LIMIT);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (end instanceof SyncEnd.Unsettled unsettled) {
        throw new IOException(unsettled.sentence());
      }
      long seq = device.base().read(StoreReader::position).seq();
      figures.add(
          Figure.rate(
              "catch-up of a new device, to its disk",
              seq,
              seconds,
              "changes/s",
              String.format("a log of %,d, by snapshot, in %.1f s", seq, seconds)));
      feed(device);
    }
  }

  private void feed(DesktopGraph device) throws IOException {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      int posts = device.feed().posts(SCREEN).size();
      millis.add((System.nanoTime() - start) / 1e6);
      if (posts != SCREEN) {
        throw new IOException("the feed shows " + posts + " posts");
      }
    }
    double first = millis.getFirst();
    Collections.sort(millis);
    figures.add(
        new Figure(
            "home feed, its first " + SCREEN + " posts",
            millis.get(TIMES / 2),
            "ms",
            String.format(
                "median of %d; p99 %.1f, the first %.1f",
                TIMES, millis.get(TIMES * 99 / 100), first)));
  }
}
