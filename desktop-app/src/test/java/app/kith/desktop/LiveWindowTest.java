package app.kith.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.remote.trust.InvitePurpose;
import app.kith.desktop.window.OnScreen;
import app.kith.desktop.window.OpenWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window beside a server and beside the commands. */
@Tag("window")
class LiveWindowTest {
  private static final String MISSING = "The picture is not on this computer yet";
  private static final String COMMUNITY = "a:" + TestDevice.BEN + "/community";

  @TempDir Path folder;
  private final TestServer server = new TestServer();

  LiveWindowTest() throws GeneralSecurityException, IOException {}

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void benPosts(int number) {
    server.changes(
        "post" + number,
        COMMUNITY,
        TestServer.post("media" + number, "ab".repeat(32), "Boat " + number, 10 + number));
  }

  private OpenWindow opens() throws InterruptedException {
    return OpenWindow.on(folder.resolve("device"), Locale.ENGLISH, 1400, 900);
  }

  /** Joins as a person does, with a link that was sent to her. */
  private static void joins(OpenWindow open, String link) {
    OnScreen screen = open.screen();
    screen.click("#link");
    screen.type(link);
    screen.press(KeyCode.ENTER);
    screen.type("Anna Åberg");
    screen.click("#handle");
    screen.type("anna");
    screen.click("#join");
    screen.await("up to date", () -> screen.has("#pill") && says(open, "Up to date"));
  }

  private static boolean says(OpenWindow open, String words) {
    return open.pillText().equals(words);
  }

  private static boolean shows(OpenWindow open, String words) {
    return open.window().scene().getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().equals(words));
  }

  private static boolean hasButton(OpenWindow open, String words) {
    return open.window().scene().getRoot().lookupAll(".button").stream()
        .anyMatch(node -> node instanceof Button button && words.equals(button.getText()));
  }

  @Test
  void aLinkIsPastedAndWhatOthersPostComesInLive() throws Exception {
    try (OpenWindow open = opens()) {
      joins(open, server.link(InvitePurpose.MEMBER));
      open.screen().await("live", server::isLive);

      benPosts(1);

      open.screen().await("Ben's post", () -> shows(open, "Boat 1"));
      open.screen().press(KeyCode.J);
      open.screen().press(KeyCode.L);
      open.screen().await("the like at the server", () -> server.received() == 1);
      open.screen().await("all sent", () -> says(open, "Up to date"));
      open.screen().await("her own name", () -> shows(open, "Anna Åberg"));
      open.screen().await("words where no picture is", () -> shows(open, MISSING));
      open.screen().shoot("live-joined");
    }
  }

  @Test
  void aUsedInviteIsSaidInTheServersSentence() throws Exception {
    try (OpenWindow open = opens()) {
      server.nextJoin(
          TestServer.refusal(403, "invite_used", "this invite was used: ask for another"));
      OnScreen screen = open.screen();
      screen.click("#link");
      screen.type(server.link(InvitePurpose.DEVICE));
      screen.press(KeyCode.ENTER);

      screen.await("the sentence", () -> shows(open, "this invite was used: ask for another"));
      assertThat(folder.resolve("device")).doesNotExist();
    }
  }

  @Test
  void whoReadsFurtherDownIsNotMovedByNewPosts() throws Exception {
    try (OpenWindow open = opens()) {
      OnScreen screen = open.screen();
      joins(open, server.link(InvitePurpose.MEMBER));
      screen.await("live", server::isLive);
      for (int i = 0; i < 30; i++) {
        benPosts(i);
      }
      screen.await("the newest", () -> shows(open, "Boat 29"));
      screen.press(KeyCode.PAGE_DOWN);
      screen.press(KeyCode.PAGE_DOWN);
      String before = place(open);

      benPosts(30);
      benPosts(31);

      screen.await(
          "2 new posts",
          () -> ((Button) open.window().scene().lookup(".fresh")).getText().equals("2 new posts"));
      screen.settle();
      assertThat(place(open)).isEqualTo(before);
      screen.shoot("live-fresh");
      screen.click(".fresh");
      screen.await("the newest", () -> shows(open, "Boat 31"));
      assertThat(screen.node(".fresh", Button.class).isVisible()).isFalse();
    }
  }

  /** Which posts stand where in the window. */
  private static String place(OpenWindow open) {
    return OnScreen.fx(() ->
        open.window().scene().getRoot().lookupAll(".caption").stream()
            .map(node -> ((Labeled) node).getText() + " at " + (int) node.localToScene(0, 0).getY())
            .sorted()
            .toList()
            .toString());
  }

  @Test
  void aRevokedDeviceIsSaidAndWhatItHasStays() throws Exception {
    try (OpenWindow open = opens()) {
      joins(open, server.link(InvitePurpose.MEMBER));
      open.screen().await("live", server::isLive);
      benPosts(1);
      open.screen().await("Ben's post", () -> shows(open, "Boat 1"));

      server.revokes();
      server.dropLive();
      open.screen().press(KeyCode.CONTROL, KeyCode.N);
      open.screen().type("Still here");
      open.screen().press(KeyCode.CONTROL, KeyCode.ENTER);

      open.screen().await("signed out", () -> says(open, "This computer was signed out"));
      open.screen().await("her post", () -> shows(open, "Still here"));
      assertThat(OnScreen.fx(() -> shows(open, "Boat 1"))).isTrue();
      open.screen().shoot("live-signed-out");
    }
    try (OpenWindow open = opens()) {
      open.screen().await("her post", () -> shows(open, "Still here"));
      open.screen().await("signed out", () -> says(open, "This computer was signed out"));
    }
  }

  @Test
  void anotherCommunitysServerInItsPlaceIsSaidUntilTheRightOneAnswers() throws Exception {
    try (OpenWindow open = opens()) {
      joins(open, server.link(InvitePurpose.MEMBER));
      open.screen().await("live", server::isLive);

      server.close();
      try (TestServer stranger = server.replaced()) {
        open.screen().await("who answers is said", () -> says(open, "Another computer answers"));
        open.screen().press(KeyCode.CONTROL, KeyCode.N);
        open.screen().type("For us alone");
        open.screen().press(KeyCode.CONTROL, KeyCode.ENTER);
        open.screen().await("her post", () -> shows(open, "For us alone"));
        open.screen().shoot("live-stranger");
        assertThat(stranger.askedForMore()).isEmpty();
      }
      try (TestServer right = server.again()) {
        open.screen().await("her post at the right one", () -> right.received() > 0);
        open.screen().await("it clears", () -> !says(open, "Another computer answers"));
      }
    }
  }

  @Test
  void anUploadThatWasCutOffByClosingGoesOnAtTheNextStart() throws Exception {
    server.holdsUploads(true);
    try (OpenWindow open = opens()) {
      joins(open, server.link(InvitePurpose.MEMBER));
      Path boat = TestDevice.picture(folder, "boat.png", 0x2080c0);
      Spoken posted =
          new TestShell(folder)
              .kith("post", boat.toString(), "--home", folder.resolve("device").toString());
      assertThat(posted.code()).as(posted.err()).isZero();
      open.screen().await("an upload has begun", () -> server.begun() > 0);
      assertThat(server.arrived()).isZero();
    }
    server.holdsUploads(false);
    try (OpenWindow open = opens()) {
      open.screen().await("the original is there", () -> server.arrived() > 0);
    }
  }

  @Test
  void aCommandBesideTheOpenWindowIsSeenInIt() throws Exception {
    try (OpenWindow open = opens()) {
      joins(open, server.link(InvitePurpose.MEMBER));
      open.screen().await("live", server::isLive);
      benPosts(1);
      open.screen().await("Ben's post", () -> shows(open, "Boat 1"));

      Spoken liked =
          new TestShell(folder)
              .kith("like", "post1", "--home", folder.resolve("device").toString());

      assertThat(liked.code()).as(liked.err()).isZero();
      open.screen().await("the like", () -> hasButton(open, "You"));
      open.screen().await("sent by the window's loop", () -> server.received() == 1);
    }
  }
}
