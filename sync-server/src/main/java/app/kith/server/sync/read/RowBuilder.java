package app.kith.server.sync.read;

import app.kith.core.json.RawJson;
import app.kith.core.wire.Row;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.Shape;
import app.kith.server.sync.state.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  /** The bodies of each entity, in the order that rows have them. */
  static Map<Long, List<Body>> byEntity(List<Body> bodies) {
    Map<Long, List<Body>> byEntity = new HashMap<>();
    for (Body body : bodies) {
      byEntity.computeIfAbsent(body.entity(), e -> new ArrayList<>()).add(body);
    }
    byEntity.values().forEach(each -> each.sort(Comparator.comparing(Body::part)));
    return byEntity;
  }

  /**
   * The row as it stands.
   *
   * @param home the side row's stream; null for the entity's own row
   * @param bodies of the entity, sorted
   */
  static Row present(Shape shape, @Nullable String home, List<Body> bodies) {
    RowBuilder row = new RowBuilder(shape);
    for (Body body : bodies) {
      if (Objects.equals(body.home(), home)) {
        row.add(body);
      }
    }
    return row.build();
  }

  /**
   * The row as it was put, without the parts that were replaced, erased or moved away since; null
   * where that is all of them.
   *
   * @param bodies of the entity, sorted
   */
  static @Nullable Row asPut(LogRow put, Shape shape, List<Body> bodies) {
    RowBuilder row = new RowBuilder(shape);
    String home = shape.home(put.stream());
    int told = 0;
    for (Body body : bodies) {
      if (body.isToldBy(put.seq(), home)) {
        row.add(body);
        told++;
      }
    }
    int parts = put.parts() == null ? 0 : put.parts();
    row.partial = told < parts;
    return told == 0 && parts > 0 ? null : row.build();
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
