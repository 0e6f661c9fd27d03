package app.kith.android.status;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import android.widget.TextView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.feed.FeedActivity;
import app.kith.android.screen.Screen;
import app.kith.android.served.ServedCommunity;
import app.kith.core.feed.PublishPost;
import app.kith.core.join.ByLink;
import app.kith.core.join.JoinCommunity;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.ServerAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

/** Another community's server process where the phone's own one was, and then the right one. */
@RunWith(RobolectricTestRunner.class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class StrangerTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final KithApplication app = ApplicationProvider.getApplicationContext();

  @After
  public void end() throws IOException {
    app.phone().close();
  }

  @Test
  @Config(qualifiers = "w412dp-h892dp-xhdpi")
  public void anotherCommunityAtTheSameAddressIsSaidAndGetsNothing() throws IOException {
    try (ServedCommunity ours = ServedCommunity.start(path("ours"))) {
      join(invite(ours));
      try (var screen = Screen.open(FeedActivity.class)) {
        screen.until(() -> says(screen, R.string.status_current));
        ours.stop();
        try (ServedCommunity other = ServedCommunity.startAt(path("other"), ours.address())) {
          screen.until(() -> says(screen, R.string.status_stranger));
          posts("For us alone");
          TextView sentence = screen.activity().findViewById(R.id.end_sentence);
          screen.until(() -> sentence.isShown() && sentence.getHeight() > 0);
          assertThat(sentence.getText())
              .hasToString(
                  app.getString(R.string.doubt_other, other.address())
                      + " "
                      + app.getString(R.string.doubt_do));
          screen.draw("feed-stranger");
        }
        clears(screen, ours);
      }
    }
  }

  @Test
  @Config(qualifiers = "vi-w412dp-h892dp-night-xhdpi", fontScale = 1.5f)
  public void aWrongCertificateIsSaidAndGetsNothing() throws IOException {
    try (ServedCommunity ours = ServedCommunity.startWithTls(path("ours"), 0)) {
      join(invite(ours));
      onlyByTls(ours.port());
      try (var screen = Screen.open(FeedActivity.class)) {
        screen.until(() -> says(screen, R.string.status_current));
        ours.stop();
        try (ServedCommunity other = ServedCommunity.startWithTls(path("other"), ours.port())) {
          screen.until(() -> says(screen, R.string.status_stranger));
          posts("Chỉ cho chúng ta");
          TextView sentence = screen.activity().findViewById(R.id.end_sentence);
          screen.until(() -> sentence.isShown() && sentence.getHeight() > 0);
          assertThat(sentence.getText())
              .hasToString(
                  app.getString(R.string.doubt_unproven, "https://127.0.0.1:" + other.port())
                      + " "
                      + app.getString(R.string.doubt_do));
          screen.draw("feed-stranger-vi-dark-large");
        }
        clears(screen, ours);
      }
    }
  }

  /** By itself, and what was typed meanwhile goes out. */
  private void clears(Screen<FeedActivity> screen, ServedCommunity ours) throws IOException {
    assertThat(app.phone().graph().outbox().read(OutboxReader::rows)).isNotEmpty();
    ours.restart();
    screen.until(() -> says(screen, R.string.status_current));
    View strip = screen.activity().findViewById(R.id.end);
    assertThat(strip.isShown()).isFalse();
    assertThat(app.phone().graph().outbox().read(OutboxReader::rows)).isEmpty();
  }

  private boolean says(Screen<FeedActivity> screen, int words) {
    TextView pill = screen.activity().findViewById(R.id.pill);
    return pill.getText().toString().equals(app.getString(words));
  }

  private void posts(String words) throws IOException {
    assertThat(
            app.phone()
                .graph()
                .publishPost()
                .publish(Collections.emptyList(), words, Audience.COMMUNITY))
        .isInstanceOf(PublishPost.Result.Posted.class);
    app.phone().changed();
  }

  private void join(InviteLink link) throws IOException {
    assertThat(app.phone().home().join(new ByLink(link, "anna", "Anna", null)))
        .isInstanceOf(JoinCommunity.Result.Done.class);
  }

  private static InviteLink invite(ServedCommunity community) throws IOException {
    return ((InviteLink.Result.Parsed) InviteLink.parse(community.memberLink())).link();
  }

  /** On this computer, which then needs no network. */
  private void onlyByTls(int port) throws IOException {
    app.phone()
        .graph()
        .outbox()
        .write(writer -> {
          Identity is = writer.identity().orElseThrow();
          writer.setIdentity(
              new Identity(
                  is.community(),
                  is.pin(),
                  is.pinMode(),
                  List.of(new ServerAddress(true, "127.0.0.1", port).text()),
                  is.account(),
                  is.handle(),
                  is.device(),
                  is.token(),
                  is.privateKey(),
                  is.communityName()));
          return true;
        });
  }

  private Path path(String name) {
    return folder.getRoot().toPath().resolve(name);
  }
}
