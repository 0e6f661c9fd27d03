package app.kith.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Knowing a hash gives nothing: who gets which bytes of a picture, over the real routes. */
@Tag("server")
class MediaPossessionTest {
  private static final BlobId NOBODYS = new BlobId("ab".repeat(32));
  private static final String[] SIZES = {"256", "1024", "2048", "original"};

  @TempDir Path home;
  private ServedVillage village;
  private Somebody alice;
  private Somebody mallory;
  private Photo photo;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    village = ServedVillage.open(home);
    alice = village.joins("alice");
    mallory = village.joins("mallory");
    photo = Photo.by("alice");
  }

  @AfterEach
  void close() throws IOException {
    village.close();
  }

  @Test
  void theAuthorGetsTheOriginalAndOthersTheSharedCopy() throws Exception {
    alice.uploads(photo.file());
    String media = alice.posts("p1", Audience.COMMUNITY, photo.shared(), photo.original());

    assertThat(alice.gets(media, "original").body()).isEqualTo(photo.file());
    assertThat(mallory.gets(media, "original").body()).isEqualTo(photo.copy());
    assertThat(mallory.gets(media, "256").statusCode()).isEqualTo(200);
  }

  @Test
  void somebodyElsesHashAsBothCopiesGivesNothing() throws Exception {
    alice.uploads(photo.file());

    String media = mallory.posts("p1", Audience.ME, photo.original(), photo.original());

    nobodyGets(media);
  }

  @Test
  void somebodyElsesHashAsTheSharedCopyGivesNothing() throws Exception {
    alice.uploads(photo.file());
    Photo own = Photo.by("mallory");

    String media = mallory.posts("p1", Audience.COMMUNITY, photo.original(), own.original());
    mallory.uploads(own.file());

    for (String size : new String[] {"256", "1024", "2048"}) {
      assertUnknown(mallory.gets(media, size));
    }
    assertThat(mallory.gets(media, "original").body()).isEqualTo(own.file());
    assertUnknown(alice.gets(media, "original"));
  }

  @Test
  void somebodyElsesHashAsTheOriginalGivesNothing() throws Exception {
    alice.uploads(photo.file());
    mallory.uploads(photo.copy());

    String media = mallory.posts("p1", Audience.COMMUNITY, photo.shared(), photo.original());

    assertUnknown(mallory.gets(media, "original"));
  }

  @Test
  void aHashThatSomebodyHasIsAnsweredAsOneThatNobodyHas() throws Exception {
    alice.uploads(photo.file());

    String known = mallory.posts("p1", Audience.ME, photo.original(), photo.original());
    String unknown = mallory.posts("p2", Audience.ME, NOBODYS, NOBODYS);

    for (String size : SIZES) {
      HttpResponse<byte[]> had = mallory.gets(known, size);
      HttpResponse<byte[]> never = mallory.gets(unknown, size);
      assertThat(had.statusCode()).isEqualTo(never.statusCode());
      assertThat(had.body()).isEqualTo(never.body());
    }
  }

  @Test
  void whileAPostWaitsItsAuthorGetsWhatHasComeAndOthersNothing() throws Exception {
    String media = alice.posts("p1", Audience.COMMUNITY, NOBODYS, photo.original());
    alice.uploads(photo.file());

    assertThat(alice.gets(media, "original").body()).isEqualTo(photo.file());
    assertUnknown(alice.gets(media, "256"));
    assertUnknown(mallory.gets(media, "original"));
  }

  @Test
  void onlyFollowersGetThePicturesOfAPostToFollowersAndOnlyWhileTheyFollow() throws Exception {
    alice.uploads(photo.file());
    String media = alice.posts("p1", Audience.FOLLOWERS, photo.shared(), photo.original());

    assertUnknown(mallory.gets(media, "original"));
    mallory.follows(alice, true);
    assertThat(mallory.gets(media, "original").body()).isEqualTo(photo.copy());
    mallory.follows(alice, false);
    assertUnknown(mallory.gets(media, "original"));
    assertUnknown(mallory.gets(media, "256"));
  }

  @Test
  void aPostThatIsDeletedHasNoPicturesAnyMore() throws Exception {
    alice.uploads(photo.file());
    String media = alice.posts("p1", Audience.COMMUNITY, photo.shared(), photo.original());

    alice.deletes("p1");

    nobodyGets(media);
  }

  private void nobodyGets(String media) throws IOException, InterruptedException {
    for (String size : SIZES) {
      assertUnknown(alice.gets(media, size));
      assertUnknown(mallory.gets(media, size));
    }
  }

  private static void assertUnknown(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body())).contains("no_such_media");
  }
}
