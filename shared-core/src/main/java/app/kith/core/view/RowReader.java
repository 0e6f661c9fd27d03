package app.kith.core.view;

import app.kith.core.json.JsonText;
import app.kith.core.json.RawJson;
import app.kith.core.json.UntrustedJson;
import app.kith.core.model.MutationId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.CommentValue;
import app.kith.core.mutation.PostValue;
import app.kith.core.wire.HistoryEntry;
import app.kith.core.wire.Register;
import app.kith.core.wire.Row;
import app.kith.core.wire.UserFixed;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON inside rows; what a newer program wrote and this one can't read counts as absent.
 */
public final class RowReader {
  private final JsonType<Map<String, Register>> registers;
  private final JsonType<PostValue.Fixed> posts;
  private final JsonType<PostValue.Originals> originals;
  private final JsonType<CommentValue.Fixed> comments;
  private final JsonType<UserFixed> users;
  private final JsonType<HistoryEntry> history;
  private final JsonText texts;

  public RowReader(Jsonb json) {
    registers = json.type(Register.class).map();
    posts = json.type(PostValue.Fixed.class);
    originals = json.type(PostValue.Originals.class);
    comments = json.type(CommentValue.Fixed.class);
    users = json.type(UserFixed.class);
    history = json.type(HistoryEntry.class);
    texts = new JsonText(json);
  }

  public Map<String, Register> registers(Row row) {
    return read(registers, row.regs()).orElse(Collections.emptyMap());
  }

  /** The register as the base of a mutation that replaces it. */
  public Base base(Register register) {
    return Base.of(MutationId.parse(register.by()));
  }

  public String text(Register register) {
    try {
      return texts.text(register.v().text());
    } catch (JsonException e) {
      return "";
    }
  }

  public boolean flag(Register register) {
    try {
      return texts.flag(register.v().text());
    } catch (JsonException e) {
      return false;
    }
  }

  public PostValue.Fixed post(Row row) {
    return read(posts, row.fixed())
        .orElse(new PostValue.Fixed(row.received(), Collections.emptyList()));
  }

  public PostValue.Originals originals(Row row) {
    return read(originals, row.fixed()).orElse(new PostValue.Originals(Collections.emptyList()));
  }

  public long commentClaimed(Row row) {
    return read(comments, row.fixed()).map(CommentValue.Fixed::claimed).orElse(row.received());
  }

  public String handle(Row row) {
    return read(users, row.fixed()).map(UserFixed::handle).orElse("?");
  }

  public Optional<HistoryEntry> history(Row row) {
    return read(history, row.fixed());
  }

  private static <T> Optional<T> read(JsonType<T> type, @Nullable RawJson json) {
    if (json == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(UntrustedJson.read(type, json.text()));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }
}
