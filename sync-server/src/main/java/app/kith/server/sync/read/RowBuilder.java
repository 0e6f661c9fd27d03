package app.kith.server.sync.read;

import app.kith.core.json.RawJson;
import app.kith.core.model.MutationId;
import app.kith.core.wire.Row;
import app.kith.server.sync.log.Shape;
import app.kith.server.sync.log.Writers;
import app.kith.server.sync.state.Body;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a row of the wire together from its shape and its bodies, which are passed on unread. */
final class RowBuilder {
  private final Shape shape;
  private final StringBuilder registers = new StringBuilder("{");
  private @Nullable RawJson fixed;
  private boolean partial;

  private RowBuilder(Shape shape) {
    this.shape = shape;
  }

  /**
   * The row as it stands.
   *
   * @param bodies of the entity
   * @param home the side row's stream; null for the entity's own row
   */
  static Row present(Shape shape, @Nullable String home, List<Body> bodies) {
    RowBuilder row = new RowBuilder(shape);
    bodies.stream()
        .filter(body -> Objects.equals(body.home(), home))
        .sorted(Comparator.comparing(Body::part))
        .forEach(row::add);
    return row.build();
  }

  /**
   * The row as it was put, without the parts that were replaced, erased or moved away since.
   *
   * @param bodies of the entity, by part
   */
  static Row asPut(Shape shape, Writers writers, @Nullable String home, Map<String, Body> bodies) {
    RowBuilder row = new RowBuilder(shape);
    for (Map.Entry<String, MutationId> part : writers.parts().entrySet()) {
      Body body = bodies.get(part.getKey());
      if (body != null && body.by().equals(part.getValue()) && Objects.equals(body.home(), home)) {
        row.add(body);
      } else {
        row.partial = true;
      }
    }
    return row.build();
  }

  private void add(Body body) {
    if (body.part().equals(Body.FIXED)) {
      fixed = new RawJson(body.text());
      return;
    }
    // Names of registers and ids of mutations have no character that JSON would escape.
    registers
        .append(registers.length() == 1 ? "\"" : ",\"")
        .append(body.part())
        .append("\":{\"v\":")
        .append(body.text())
        .append(",\"by\":\"")
        .append(body.by())
        .append("\",\"at\":")
        .append(body.stamp())
        .append('}');
  }

  private Row build() {
    return new Row(
        shape.kind(),
        shape.author().value(),
        shape.by().toString(),
        shape.post(),
        shape.createSeq(),
        shape.publishSeq(),
        shape.waiting(),
        shape.received(),
        fixed,
        new RawJson(registers.append('}').toString()),
        partial);
  }

  /** Roughly the bytes of a row on the wire. */
  static int size(@Nullable Row row) {
    if (row == null) {
      return 0;
    }
    int text = row.fixed() == null ? 0 : row.fixed().text().length();
    return text + row.regs().text().length();
  }
}
