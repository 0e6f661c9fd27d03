package app.kith.android.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.android.scan.ScanShown.Sentence;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.core.thread.AtOnce;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScanViewModelTest {
  private final AtOnce threads = new AtOnce();
  private Optional<String> inPicture = Optional.empty();
  private boolean broken;

  private final ScanViewModel model = new ScanViewModel(this::read, threads.store());

  private Optional<String> read(String picture) throws IOException {
    if (broken) {
      throw new IOException(picture + " is no picture");
    }
    return inPicture;
  }

  static String invite() {
    CommunityPin pin = CommunityPin.of(new byte[] {1});
    ServerAddress.Result.Parsed nowhere =
        (ServerAddress.Result.Parsed) ServerAddress.parse("127.0.0.1:9");
    return new InviteLink(
            pin.community(),
            List.of(nowhere.address()),
            pin,
            PinMode.PIN,
            "0".repeat(26),
            InvitePurpose.MEMBER)
        .text();
  }

  @Test
  void anInviteIsGivenBack() {
    model.seen(invite());

    assertThat(model.shown().now().link()).isEqualTo(invite());
  }

  @Test
  void whatIsNoInviteIsRefusedInTheSameSentenceWhateverItIs() {
    for (String hostile :
        List.of(
            "",
            "https://example.org/?c=1",
            "javascript:alert(1)",
            "intent://join#Intent;scheme=kith;end",
            "tel:112",
            "kith://leave?c=1",
            "\u0000\u0007\u202ekith://join?c=1",
            "kith" + "x".repeat(100_000),
            "kith://join?" + "a=".repeat(50_000))) {
      model.seen(hostile);

      assertThat(model.shown().now().link()).isEmpty();
      assertThat(model.shown().now().sentence())
          .as(hostile.substring(0, Math.min(40, hostile.length())))
          .isEqualTo(Sentence.LINK_NONE);
    }
  }

  @Test
  void aDamagedInviteIsSaidToBeDamaged() {
    model.seen(invite().replaceFirst("k=[^&]*", "k=AAAA"));
    assertThat(model.shown().now().sentence()).isEqualTo(Sentence.LINK_CUT);

    model.seen(invite().substring(0, invite().length() - 9) + "\u0007\n");
    assertThat(model.shown().now().sentence()).isEqualTo(Sentence.LINK_CUT);
    assertThat(model.shown().now().link()).isEmpty();
  }

  @Test
  void theFirstInviteCountsThoughFramesGoOnComing() {
    model.seen(invite());
    model.seen("https://example.org/");

    assertThat(model.shown().now().link()).isEqualTo(invite());
    assertThat(model.shown().now().sentence()).isEqualTo(Sentence.NOTHING);
  }

  @Test
  void aPictureIsReadLikeAFrame() {
    model.chosen("content://picture");
    assertThat(model.shown().now().sentence()).isEqualTo(Sentence.NO_CODE);

    broken = true;
    model.chosen("content://picture");
    assertThat(model.shown().now().sentence()).isEqualTo(Sentence.NO_PICTURE);

    broken = false;
    inPicture = Optional.of(invite());
    model.chosen("content://picture");
    assertThat(model.shown().now().link()).isEqualTo(invite());
  }
}
