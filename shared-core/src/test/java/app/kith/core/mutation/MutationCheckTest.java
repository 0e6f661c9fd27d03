package app.kith.core.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.CommentId;
import app.kith.core.model.Limits;
import app.kith.core.model.PostId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MutationCheckTest {
  private static final String SHA = "ab".repeat(32);
  private static final AccountId ALICE = new AccountId("alice");

  private static Optional<String> problem(Mutation mutation) {
    return MutationCheck.problem(mutation, Limits.STANDARD);
  }

  private static Picture picture(String id) {
    return new Picture(id, "photo", "image/jpeg", 40, 30, 99, SHA, null, null);
  }

  private static Original original(String media) {
    return new Original(media, SHA, 120, "image/jpeg", "Ảnh của bà.jpg");
  }

  private static Mutation post(List<Picture> media, List<Original> originals) {
    return new Mutation.CreatePost(new PostId("p1"), Audience.ME, "Boat", media, originals, 1);
  }

  @Nested
  class Words {
    private Mutation name(String name) {
      return new Mutation.EditProfile(ALICE, name, Base.NOTHING);
    }

    private Mutation comment(String text) {
      return new Mutation.CreateComment(
          new CommentId("c1"), new PostId("p1"), text, Audience.ME, 1);
    }

    private Mutation caption(String text) {
      return new Mutation.EditCaption(new PostId("p1"), text, Base.NOTHING, Audience.ME);
    }

    @Test
    void aLimitCountsCodePointsNotChars() {
      assertThat(problem(caption("\uD83D\uDE42".repeat(5_000)))).isEmpty();
      assertThat(problem(caption("a".repeat(5_001)))).contains(Rejection.TOO_LONG);
    }

    @Test
    void aCaptionMayBeEmptyButNoCommentAndNoName() {
      assertThat(problem(caption(""))).isEmpty();
      assertThat(problem(comment(" \n"))).contains(Rejection.EMPTY);
      assertThat(problem(name(""))).contains(Rejection.EMPTY);
    }

    @Test
    void aNameHoldsNoControlCharacters() {
      assertThat(problem(name("Ål of the Fjord"))).isEmpty();
      assertThat(problem(name("Al\nice"))).contains(Rejection.MALFORMED);
      assertThat(problem(name("x".repeat(81)))).contains(Rejection.TOO_LONG);
    }
  }

  @Nested
  class Pictures {
    private Optional<String> with(UnaryOperator<Picture> change) {
      return problem(post(List.of(change.apply(picture("m1"))), List.of(original("m1"))));
    }

    @Test
    void eachOfTwentyHasItsOriginal() {
      List<String> ids = IntStream.range(0, 21).mapToObj(i -> "m" + i).toList();
      List<Picture> media = ids.stream().map(MutationCheckTest::picture).toList();
      List<Original> originals = ids.stream().map(MutationCheckTest::original).toList();

      assertThat(problem(post(media.subList(0, 20), originals.subList(0, 20)))).isEmpty();
      assertThat(problem(post(media, originals))).contains(Rejection.TOO_MANY);
      assertThat(problem(post(media.subList(0, 2), originals.subList(0, 1))))
          .contains(Rejection.MALFORMED);
      assertThat(problem(post(media.subList(0, 1), originals.subList(1, 2))))
          .contains(Rejection.MALFORMED);
    }

    @Test
    void noTwoShareAnId() {
      assertThat(
              problem(
                  post(
                      List.of(picture("m1"), picture("m1")),
                      List.of(original("m1"), original("m1")))))
          .contains(Rejection.MALFORMED);
    }

    @Test
    void hashesAndSizesAreChecked() {
      assertThat(with(p -> p)).isEmpty();
      assertThat(with(p -> new Picture("m1", "photo", "image/jpeg", 4, 3, 9, "AB", null, null)))
          .contains(Rejection.MALFORMED);
      assertThat(with(p -> new Picture("m1", "photo", "image/jpeg", 0, 3, 9, SHA, null, null)))
          .contains(Rejection.MALFORMED);
      assertThat(with(p -> new Picture("m1", "photo", "image/jpeg", 65_536, 1, 9, SHA, null, null)))
          .contains(Rejection.TOO_LARGE);
      assertThat(
              with(p ->
                  new Picture("m1", "photo", "image/jpeg", 4, 3, 9, SHA, null, "x".repeat(1_001))))
          .contains(Rejection.TOO_LONG);
    }

    @Test
    void aFileNameHasNoFolders() {
      Original outside = new Original("m1", SHA, 120, "image/jpeg", "../boat.jpg");

      assertThat(problem(post(List.of(picture("m1")), List.of(outside))))
          .contains(Rejection.MALFORMED);
    }

    @Test
    void whatTheJsonLeftOutIsMalformed() {
      MutationCodec codec = new MutationCodec(app.kith.core.json.KithJson.create());
      String text =
          "{\"kind\":\"post\",\"v\":1,\"entity\":\"p1\",\"audience\":\"me\",\"value\":"
              + "{\"fixed\":{\"claimed\":1,\"media\":[{\"id\":\"m1\"}]},\"caption\":\"\","
              + "\"originals\":{\"files\":[{}]}}}";

      assertThat(codec.decode(text))
          .isInstanceOfSatisfying(
              Decoded.Known.class,
              known -> assertThat(problem(known.mutation())).contains(Rejection.MALFORMED));
    }
  }

  @Nested
  class Videos {
    private static final String POSTER = "cd".repeat(32);

    private Picture video(long millis, int width, Picture.@Nullable Poster poster) {
      return new Picture(
          "m1", "video", "video/mp4", width, 1080, 99, SHA, null, null, millis, poster);
    }

    private Picture.Poster poster() {
      return new Picture.Poster("image/jpeg", 40, 30, 9, POSTER);
    }

    private Original original(String media, String sha256) {
      return new Original(media, sha256, 120, "image/jpeg", "clip.mp4");
    }

    private Optional<String> problemOf(Picture video, Original... originals) {
      return problem(post(List.of(video), List.of(originals)));
    }

    @Test
    void haveAPosterOrNone() {
      assertThat(problemOf(video(9, 1920, null), original("m1", SHA))).isEmpty();
      assertThat(problemOf(video(9, 1920, poster()), original("m1", SHA), original("m1-p", POSTER)))
          .isEmpty();
      assertThat(problemOf(video(9, 1920, poster()), original("m1", SHA)))
          .contains(Rejection.MALFORMED);
      assertThat(problemOf(video(9, 1920, poster()), original("m1", SHA), original("m1-p", SHA)))
          .contains(Rejection.MALFORMED);
    }

    @Test
    void leaveTheirPostersIdToThem() {
      Picture beside = picture("m1-p");

      assertThat(
              problem(
                  post(
                      List.of(video(9, 1920, poster()), beside),
                      List.of(
                          original("m1", SHA), original("m1-p", SHA), original("m1-p", POSTER)))))
          .contains(Rejection.MALFORMED);
    }

    @Test
    void haveABoundOfTimeAndOfPixels() {
      assertThat(problemOf(video(600_000, 8_738, null), original("m1", SHA))).isEmpty();
      assertThat(problemOf(video(600_001, 1920, null), original("m1", SHA)))
          .contains(Rejection.TOO_LARGE);
      assertThat(problemOf(video(9, 8_739, null), original("m1", SHA)))
          .contains(Rejection.TOO_LARGE);
      assertThat(problemOf(video(0, 1920, null), original("m1", SHA)))
          .contains(Rejection.MALFORMED);
    }

    @Test
    void aloneHaveATimeAndAPoster() {
      Picture photo =
          new Picture("m1", "photo", "image/jpeg", 40, 30, 99, SHA, null, null, 9L, null);
      Picture unknown = new Picture("m1", "hologram", "image/jpeg", 40, 30, 99, SHA, null, null);

      assertThat(problemOf(photo, original("m1", SHA))).contains(Rejection.MALFORMED);
      assertThat(problemOf(unknown, original("m1", SHA))).contains(Rejection.MALFORMED);
    }
  }

  @Test
  void nobodyFollowsHimself() {
    assertThat(problem(new Mutation.Follow(ALICE, ALICE, true, Base.NOTHING)))
        .contains(Rejection.MALFORMED);
  }
}
