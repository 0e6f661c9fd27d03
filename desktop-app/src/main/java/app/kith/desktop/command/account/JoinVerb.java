package app.kith.desktop.command.account;

import app.kith.core.join.ByLink;
import app.kith.core.model.Handle;
import app.kith.core.model.Limits;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith join}. */
@Command(
    name = "join",
    description = {
      "Makes a folder a device: of a new member with an invite, of yourself with a link that",
      "`link-device` gave you, which needs no handle and no name."
    },
    footer = "%nExample: kith join 'kith://join?c=…' --handle maria --name 'Maria Lind'")
public final class JoinVerb extends NewDevice {
  @Parameters(index = "0", paramLabel = "LINK", description = "The whole kith:// link.")
  private String link = "";

  @Option(
      names = "--handle",
      paramLabel = "HANDLE",
      description = "Your short name here: 2 to 30 of a-z 0-9 _ . -, a letter first.")
  private @Nullable String handle;

  @Option(names = "--name", paramLabel = "NAME", description = "Your name as others see it.")
  private @Nullable String name;

  @Override
  protected Answer at(Path folder, Shell shell) throws IOException {
    return switch (InviteLink.parse(link)) {
      case InviteLink.Result.Malformed malformed ->
          new Answer.Refused("bad_link", malformed.sentence());
      case InviteLink.Result.Parsed parsed when parsed.link().purpose() == InvitePurpose.DEVICE ->
          asDevice(parsed.link(), folder, shell);
      case InviteLink.Result.Parsed parsed -> asMember(parsed.link(), folder, shell);
    };
  }

  private Answer asDevice(InviteLink parsed, Path folder, Shell shell) throws IOException {
    return handle == null && name == null
        ? enter(new ByLink(parsed, null, null, null), folder, shell)
        : new Answer.Refused(
            "device_link",
            "this link is for another device of an account: leave --handle and --name out");
  }

  private Answer asMember(InviteLink parsed, Path folder, Shell shell) throws IOException {
    if (handle == null || name == null) {
      return new Answer.Misused(
          "Missing required option: '" + (handle == null ? "--handle" : "--name") + "'");
    }
    Optional<Handle> wanted = Handle.parse(handle);
    if (wanted.isEmpty()) {
      return new Answer.Refused(
          "bad_handle",
          "'" + handle + "' can't be a handle: take 2 to 30 of a-z 0-9 _ . -, a letter first");
    }
    int length = name.codePointCount(0, name.length());
    if (name.isBlank() || length > Limits.STANDARD.nameCodePoints()) {
      return new Answer.Refused(
          "bad_name",
          "a name has 1 to " + Limits.STANDARD.nameCodePoints() + " characters: take another");
    }
    String password =
        password(shell, "A password to log in with from other devices (empty for none): ")
            .orElse(null);
    return enter(new ByLink(parsed, wanted.get().value(), name, password), folder, shell);
  }
}
