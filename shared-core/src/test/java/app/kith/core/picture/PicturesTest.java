package app.kith.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.PostPicture;
import app.kith.core.mutation.Picture;
import app.kith.core.thread.AtOnce;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private static final int BYTES = 100;

  private final AtOnce threads = new AtOnce();
  private final Waiting decoding = new Waiting();
  private final FakeFiles files = new FakeFiles();
  private final List<String> decoded = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final FakeDecoder decoder = new FakeDecoder();
  private final RecentPictures<String> kept = new RecentPictures<>(decoder, 3 * BYTES);
  private final Pictures<String> pictures =
      new Pictures<>(files, decoder, threads, kept, decoding, threads);

  @Test
  void aPictureIsDecodedBesideTheWindowAndThenShownAtOnce() {
    files.here.add("m1");
    pictures.load(wanted("m1"), shown::add, () -> shown.add("missing"));
    assertThat(pictures.now(wanted("m1"))).isEmpty();

    decoding.runAll();

    assertThat(shown).containsExactly("m1 at 512");
    assertThat(pictures.now(wanted("m1"))).contains("m1 at 512");
  }

  @Test
  void whatIsNotHereIsFetched() {
    files.there.add("m1");

    pictures.load(wanted("m1"), shown::add, () -> shown.add("missing"));
    decoding.runAll();

    assertThat(shown).containsExactly("m1 at 512");
  }

  @Test
  void whatIsNowhereIsMissing() {
    pictures.load(wanted("m1"), shown::add, () -> shown.add("missing"));
    decoding.runAll();

    assertThat(shown).containsExactly("missing");
  }

  @Test
  void aDamagedCopyIsFetchedAnew() {
    files.here.add("damaged");
    files.there.add("damaged");

    pictures.load(wanted("damaged"), shown::add, () -> shown.add("missing"));
    decoding.runAll();

    assertThat(shown).containsExactly("missing");
    assertThat(decoded).hasSize(2);
  }

  @Test
  void whatScrolledAwayIsNotDecoded() {
    files.here.add("m1");
    Pictures.Request request = pictures.load(wanted("m1"), shown::add, () -> shown.add("missing"));

    request.cancel();
    decoding.runAll();

    assertThat(shown).isEmpty();
    assertThat(decoded).isEmpty();
  }

  @Test
  void whatIsKeptStaysWithinItsBytes() {
    for (int i = 0; i < 20; i++) {
      files.here.add("m" + i);
      pictures.load(wanted("m" + i), shown::add, () -> shown.add("missing"));
    }
    decoding.runAll();

    assertThat(shown).hasSize(20);
    assertThat(kept.bytes()).isLessThanOrEqualTo(3 * BYTES);
  }

  private static Wanted wanted(String media) {
    Picture picture =
        new Picture(media, "photo", "image/jpeg", 40, 30, 5, "ab".repeat(32), null, null);
    return Wanted.of("p", new PostPicture(picture, 5, "ab".repeat(32), "image/jpeg"), false, 300);
  }

  private final class FakeDecoder implements PictureDecoder<String> {
    @Override
    public String decode(Path file, int side) throws IOException {
      decoded.add(file.toString());
      if (file.endsWith("damaged")) {
        throw new IOException("no picture");
      }
      return file.getFileName() + " at " + side;
    }

    @Override
    public int bytes(String picture) {
      return BYTES;
    }
  }

  private static final class FakeFiles implements PictureFiles {
    private final Set<String> here = new HashSet<>();
    private final Set<String> there = new HashSet<>();

    @Override
    public Optional<Path> here(Wanted wanted) {
      return here.contains(wanted.media())
          ? Optional.of(Path.of(wanted.media()))
          : Optional.empty();
    }

    @Override
    public Optional<Path> fetch(Wanted wanted) {
      return there.contains(wanted.media())
          ? Optional.of(Path.of("fetched", wanted.media()))
          : Optional.empty();
    }
  }
}
