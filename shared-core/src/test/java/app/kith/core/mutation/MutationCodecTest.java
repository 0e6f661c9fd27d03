package app.kith.core.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.json.KithJson;
import app.kith.core.json.RawJson;
import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.CommentId;
import app.kith.core.model.EntityId;
import app.kith.core.model.MutationId;
import app.kith.core.model.PostId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MutationCodecTest {
  private static final PostId POST = new PostId("p1");
  private static final AccountId ALICE = new AccountId("alice");
  private static final String SHA = "ab".repeat(32);

  private final MutationCodec codec = new MutationCodec(KithJson.create());

  static List<Mutation> everyKind() {
    Picture picture =
        new Picture("m1", "photo", "image/jpeg", 4000, 3000, 99, SHA, "1QcSHQ==", null);
    Original original = new Original("m1", SHA, 120, "image/jpeg", "Ảnh của bà.jpg");
    return List.of(
        new Mutation.EditProfile(ALICE, "Alice \"Ål\" 🙂", Base.NOTHING),
        new Mutation.EditPortrait(ALICE, "/9j/2Q==", Base.NOTHING),
        new Mutation.CreatePost(
            POST, Audience.COMMUNITY, "Boat\n", List.of(picture), List.of(original), 1_700L),
        new Mutation.CreatePost(POST, Audience.ME, "", List.of(), List.of(), 0),
        new Mutation.EditCaption(
            POST, "Ship", Base.of(new MutationId("d1", 4)), Audience.FOLLOWERS),
        new Mutation.Delete(new EntityId("c1")),
        new Mutation.Like(POST, false, new Base.Waiting(7), Audience.COMMUNITY),
        new Mutation.CreateComment(new CommentId("c1"), POST, "Nice", Audience.COMMUNITY, 12),
        new Mutation.Follow(ALICE, new AccountId("bob"), true, Base.NOTHING));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyKindComesBackAsItWas(Mutation mutation) {
    Decoded decoded = codec.decode(codec.encode(mutation));

    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Known.class, k -> assertThat(k.mutation()).isEqualTo(mutation));
  }

  @Test
  void bodiesAreKeptByteForByteWithFieldsNobodyHereKnows() {
    String fixed = "{\"claimed\": 5,  \"media\":[], \"mood\" : {\"a\":[1, 2.50]}}";
    String text =
        "{\"kind\":\"post\",\"v\":1,\"entity\":\"p1\",\"new\":1,\"value\":{\"fixed\":"
            + fixed
            + ",\"caption\":\"caf\\u00e9\",\"x\":[]},\"audience\":\"me\"}";

    assertThat(codec.decode(text))
        .isInstanceOfSatisfying(
            Decoded.Known.class,
            known -> {
              assertThat(known.parts().fixed()).isEqualTo(fixed);
              assertThat(known.parts().registers()).containsEntry("caption", "\"caf\\u00e9\"");
              assertThat(known.parts().registers())
                  .containsEntry("x", "[]")
                  .containsEntry("m.new", "1");
            });
  }

  @Test
  void aCommentKeepsTheMembersOfANewerProgram() {
    String text =
        "{\"kind\":\"comment\",\"v\":1,\"entity\":\"c1\",\"audience\":\"me\",\"value\":"
            + "{\"fixed\":{\"post\":\"p1\",\"claimed\":1},\"text\":\"Hi\",\"mood\":{\"a\":1},\"no\":null}}";

    assertThat(codec.decode(text))
        .isInstanceOfSatisfying(
            Decoded.Known.class,
            known ->
                assertThat(known.parts().registers())
                    .containsOnly(Map.entry("text", "\"Hi\""), Map.entry("mood", "{\"a\":1}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"audience\":1",
        "\"like/bob\":1",
        "\"a b\":1",
        "\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1",
      })
  void aPostWhoseMembersCanBeNoRegistersIsKeptWhole(String more) {
    String text =
        "{\"kind\":\"post\",\"v\":1,\"entity\":\"p1\",\"audience\":\"me\",\"value\":"
            + "{\"fixed\":{\"claimed\":1,\"media\":[]},\"caption\":\"a\","
            + more
            + "}}";

    assertThat(codec.decode(text)).isInstanceOf(Decoded.Unknown.class);
  }

  @Test
  void anEditWithAMemberOfANewerProgramIsKeptWholeButADeleteIsDone() {
    String members = ",\"v\":1,\"entity\":\"p1\",\"value\":true,\"audience\":\"me\",\"new\":1}";

    assertThat(codec.decode("{\"kind\":\"like\"" + members)).isInstanceOf(Decoded.Unknown.class);
    assertThat(codec.decode("{\"kind\":\"delete\"" + members)).isInstanceOf(Decoded.Known.class);
  }

  @Test
  void whatWouldMakeAPageTooDeepForEverybodyIsMalformed() {
    String deep = "[".repeat(50) + "]".repeat(50);
    String text = "{\"kind\":\"poll\",\"v\":1,\"entity\":\"q1\",\"value\":" + deep + "}";

    assertThat(codec.decode(text)).isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void kindsAndVersionsOfNewerProgramsAreKeptRaw() {
    String poll = "{\"kind\":\"poll\",\"v\":1,\"entity\":\"q1\",\"value\":{\"b\":[1,  2]}}";

    assertThat(codec.decode(poll))
        .isEqualTo(
            new Decoded.Unknown(
                new Envelope("poll", 1, "q1", null, new RawJson("{\"b\":[1,  2]}"), null, null)));
    assertThat(codec.decode("{\"kind\":\"like\",\"v\":2,\"entity\":\"p1\"}"))
        .isInstanceOf(Decoded.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "null",
        "7",
        "{\"kind\":\"like\"",
        "{}",
        "{\"kind\":\"like\",\"v\":1}",
        "{\"kind\":\"like\",\"v\":1,\"entity\":\"p1\",\"value\":true,\"audience\":\"all\"}",
        "{\"kind\":\"like\",\"v\":1,\"entity\":\"p1\",\"value\":\"no\",\"audience\":\"me\"}",
        "{\"kind\":\"caption\",\"v\":1,\"entity\":\"P/../1\",\"value\":\"x\",\"audience\":\"me\"}",
        "{\"kind\":\"post\",\"v\":1,\"entity\":\"p1\",\"value\":{},\"audience\":\"me\"}",
        "{\"kind\":\"post\",\"v\":1,\"entity\":\"p1\",\"value\":{\"fixed\":{},\"caption\":null},\"audience\":\"me\"}",
      })
  void whatIsNoMutationIsMalformedAndNothingElse(String text) {
    assertThat(codec.decode(text)).isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void whatIsNestedDeeperThanAnyProgramWritesIsMalformed() {
    String deep = "[".repeat(30_000) + "]".repeat(30_000);
    String text = "{\"kind\":\"poll\",\"v\":1,\"entity\":\"q1\",\"value\":" + deep + "}";

    assertThat(codec.decode(text)).isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void numberingReplacesTheBaseOnly() {
    Mutation draft = new Mutation.EditCaption(POST, "b", new Base.Waiting(3), Audience.ME);

    String frozen = codec.withBase(codec.encode(draft), new MutationId("d1", 9));

    assertThat(codec.decode(frozen))
        .isInstanceOfSatisfying(
            Decoded.Known.class,
            known ->
                assertThat(known.mutation())
                    .isEqualTo(
                        new Mutation.EditCaption(
                            POST, "b", Base.of(new MutationId("d1", 9)), Audience.ME)));
  }
}
