package app.kith.server.sync.log;

import app.kith.core.model.EntityId;
import java.util.Comparator;

/**
 * Where an entity stands: one row on every device that may read the stream.
 *
 * @param number its {@link RowNumber}
 * @param id of the entity
 * @param seq its last put in this stream
 * @param rank what snapshots order by, descending: {@code publishSeq} of a post, else the sequence
 *     of the create
 */
public record Placement(long number, EntityId id, String stream, long seq, long rank) {
  /** Newest first; the number makes it total. */
  public static final Comparator<Placement> ORDER =
      Comparator.comparingLong(Placement::rank).reversed().thenComparingLong(Placement::number);

  /** {@code createSeq} of the entity. */
  public long entity() {
    return RowNumber.entity(number);
  }

  /** The first character of the stream: {@code k, u, a} or {@code e}. */
  public String side() {
    return stream.substring(0, 1);
  }

  /** Which placements to go through. */
  public sealed interface Scan {
    /** Those of one stream. */
    record OfStream(String stream) implements Scan {}

    /** Those of all streams with this first character. */
    record OfSide(String side) implements Scan {}
  }

  public boolean isIn(Scan scan) {
    return switch (scan) {
      case Scan.OfStream of -> stream.equals(of.stream());
      case Scan.OfSide of -> side().equals(of.side());
    };
  }
}
