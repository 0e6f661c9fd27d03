package app.kith.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Limits;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.core.mutation.Rejection;
import app.kith.core.remote.trust.Hello;
import app.kith.core.wire.AgainRequest;
import app.kith.core.wire.Change;
import app.kith.core.wire.ErrorReply;
import app.kith.core.wire.Grant;
import app.kith.core.wire.HistoryEntry;
import app.kith.core.wire.JoinRequest;
import app.kith.core.wire.Joined;
import app.kith.core.wire.LinkReply;
import app.kith.core.wire.LoginRequest;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Page;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.Register;
import app.kith.core.wire.Row;
import app.kith.core.wire.SnapshotPage;
import app.kith.core.wire.UserFixed;
import app.kith.server.account.join.Refusal;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the tables of docs/protocol.md with the code. */
class ProtocolTablesTest {
  private static final Path SOURCES = Path.of("src", "main", "java");

  /** A status and a code, as routes refuse with them. */
  private static final Pattern REFUSED =
      Pattern.compile("new ApiException\\(\\s*[A-Z0-9]+,\\s*\"([a-z_]+)\"");

  private static final Pattern PROBLEM =
      Pattern.compile("new ErrorReply\\.Problem\\(\\s*\"([a-z_]+)\"");

  private PaperTables paper = PaperTables.EMPTY;

  @BeforeEach
  void read() throws IOException {
    paper = PaperTables.of(Path.of("..", "docs", "protocol.md"));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AgainRequest.class,
        Change.class,
        ErrorReply.class,
        Grant.class,
        Hello.class,
        HistoryEntry.class,
        JoinRequest.class,
        Joined.class,
        LinkReply.class,
        LoginRequest.class,
        Original.class,
        Outcome.class,
        Page.class,
        Picture.class,
        Picture.Poster.class,
        Push.class,
        Push.Before.class,
        Push.Item.class,
        PushReply.class,
        Register.class,
        Row.class,
        SnapshotPage.class,
        SnapshotPage.Placed.class,
        UserFixed.class
      })
  void every_field_of_a_message_is_told_in_its_order(Class<?> message) {
    String outer = message.isMemberClass() ? message.getDeclaringClass().getSimpleName() + "." : "";
    String heading = "#### `" + outer + message.getSimpleName() + "`";

    assertThat(paper.column(heading, 0))
        .isEqualTo(
            Arrays.stream(message.getRecordComponents()).map(RecordComponent::getName).toList());
  }

  @Test
  void every_limit_is_told_with_its_value() throws ReflectiveOperationException {
    List<List<String>> limits = new ArrayList<>();
    for (RecordComponent limit : Limits.class.getRecordComponents()) {
      limits.add(List.of(limit.getName(), limit.getAccessor().invoke(Limits.STANDARD).toString()));
    }

    assertThat(paper.under("## 7 Limits")).extracting(row -> row.subList(0, 2)).isEqualTo(limits);
  }

  @Test
  void every_reason_of_a_rejection_is_told() throws IllegalAccessException {
    List<Object> reasons = new ArrayList<>();
    for (Field reason : Rejection.class.getFields()) {
      reasons.add(reason.get(null));
    }

    assertThat(paper.column("### Reasons of a rejected mutation", 0))
        .hasSameElementsAs(reasons(reasons));
  }

  private static List<String> reasons(List<Object> constants) {
    return constants.stream().map(String::valueOf).toList();
  }

  @Test
  void every_code_of_joining_is_told() {
    assertThat(paper.column("### Codes of joining", 0))
        .isEqualTo(Arrays.stream(Refusal.values()).map(Refusal::code).toList());
  }

  @Test
  void every_code_that_a_route_refuses_with_is_told() throws IOException {
    assertThat(paper.column("### Other codes", 0)).containsAll(codesInSources());
  }

  /** Codes are written where they are thrown, so that is where they are looked for. */
  private static Set<String> codesInSources() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        for (Pattern pattern : List.of(REFUSED, PROBLEM)) {
          Matcher code = pattern.matcher(source);
          while (code.find()) {
            codes.add(code.group(1));
          }
        }
      }
    }
    return codes;
  }
}
