package app.kith.desktop.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.feed.PublishPost;
import app.kith.core.give.GivePicture;
import app.kith.core.home.HomeReading;
import app.kith.core.join.JoinCommunity;
import app.kith.core.mutation.Rejection;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.Upload;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.ServerDoubt;
import app.kith.core.sync.drive.SyncDriver;
import app.kith.core.sync.exchange.Transport;
import app.kith.desktop.host.keep.HostFailure;
import app.kith.desktop.platform.DesktopPortraits;
import app.kith.desktop.store.StoreException;
import app.kith.server.account.join.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is refused is said in the window's language, and no case of it is forgotten. */
class ReasonsTest {
  private final Words vietnamese = Words.in(Locale.of("vi"));
  private final MutationReasons mutations = new MutationReasons(vietnamese);
  private final ServerReasons servers = new ServerReasons(vietnamese);

  private static <E extends Enum<E>> List<String> keys(
      String family, E[] cases, Function<E, String> code) {
    return Arrays.stream(cases).map(each -> family + code.apply(each)).toList();
  }

  private static String lower(Enum<?> each) {
    return each.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> rejections() throws IllegalAccessException {
    List<String> reasons = new ArrayList<>();
    for (var field : Rejection.class.getFields()) {
      reasons.add((String) field.get(null));
    }
    return reasons;
  }

  private void hasAll(List<String> keys) {
    for (Locale language : Words.LANGUAGES) {
      assertThat(Words.in(language).keys()).as(language.toString()).containsAll(keys);
    }
  }

  @Test
  void everyReasonOfARefusedMutationHasItsWords() throws IllegalAccessException {
    hasAll(rejections().stream().map(reason -> "refused." + reason.replace(' ', '_')).toList());
    hasAll(keys("refused.", Added.Cause.values(), Added.Cause::code));
    hasAll(keys("refused.", Upload.Problem.values(), Upload.Problem::code));
    hasAll(
        keys("refused.", DesktopPortraits.Result.Why.values(), DesktopPortraits.Result.Why::code));
    hasAll(List.of("refused." + PublishPost.Result.Cause.EMPTY_POST.code()));
  }

  @Test
  void everyReasonOfWhoDoesNotGetInHasItsWords() {
    hasAll(keys("link.bad.", InviteLink.Fault.values(), ReasonsTest::lower));
    hasAll(keys("doubt.", ServerDoubt.values(), ReasonsTest::lower));
    hasAll(keys("server.", Refusal.values(), Refusal::code));
    hasAll(keys("server.", Transport.OnTheWay.values(), Transport.OnTheWay::code));
    hasAll(List.of("server.home_taken", "server.joining_already"));
  }

  @Test
  void everyEndOfTheSyncAndEveryTroubleWithFilesHasItsWords() {
    hasAll(
        List.of(
            "server." + SyncDriver.Result.Stopped.OTHER_HISTORY,
            "server." + SyncDriver.Result.Stopped.NO_SUCH_DEVICE));
    hasAll(keys("given.", GivePicture.Result.Cause.values(), GivePicture.Result.Cause::code));
    hasAll(keys("home.bad.", HomeReading.Fault.values(), ReasonsTest::lower));
    hasAll(keys("disk.", StoreException.Kind.values(), ReasonsTest::lower));
    hasAll(keys("host.why.", HostFailure.Why.values(), ReasonsTest::lower));
  }

  @Test
  void limitsAreNamed() {
    assertThat(mutations.rejected(Rejection.TOO_LONG)).contains("5.000 ký tự").contains("80");
    assertThat(mutations.rejected(Rejection.TOO_LARGE)).contains("10 phút");
    assertThat(mutations.rejected(Rejection.TOO_MANY)).contains("20 ảnh");
  }

  @Test
  void whatANewerServerCallsOtherwiseIsSaidInItsOwnWords() {
    assertThat(mutations.of(new Added.Refused("too_blue", "it is too blue")))
        .isEqualTo("it is too blue");
    assertThat(mutations.rejected("too blue")).isEqualTo("Không gửi được: too blue");
    assertThat(mutations.upload("it is too blue")).isEqualTo("it is too blue");
    assertThat(servers.of(new JoinCommunity.Result.No("too_blue", "it is too blue")))
        .isEqualTo("it is too blue");
  }

  @Test
  void whoseServerIsNotFoundReadsWhereItWasLookedFor() {
    assertThat(
            servers.of(
                new JoinCommunity.Result.NoServer(
                    "unreachable", ServerDoubt.SILENT, "192.168.1.20:8420")))
        .startsWith("Không ai trả lời ở 192.168.1.20:8420.");
    assertThat(servers.of(new JoinCommunity.Result.BadLink(InviteLink.Fault.CUT)))
        .startsWith("Liên kết mời này bị hỏng");
  }

  @Test
  void troubleOnTheWayIsNotTakenForTroubleWithTheDisk() {
    HomeReasons homes = new HomeReasons(vietnamese);

    assertThat(
            homes.of(
                new Transport.TroubleException(Transport.OnTheWay.SILENT, new IOException("x"))))
        .isEqualTo("Máy của cộng đồng không trả lời. Hãy thử lại sau.");
    assertThat(homes.of(new IOException("disk I/O error"))).contains("disk I/O error");
  }
}
