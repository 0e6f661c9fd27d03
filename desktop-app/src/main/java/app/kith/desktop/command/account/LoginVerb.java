package app.kith.desktop.command.account;

import app.kith.core.model.Handle;
import app.kith.core.remote.reach.Gate;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.Shell;
import app.kith.desktop.join.ByPassword;
import app.kith.desktop.join.FirstHello;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kith login}. By a {@code kith://} link the server is known by its key; by an address it is
 * believed at first sight, which {@link FirstHello} allows for this computer and behind public
 * certificates only.
 */
@Command(
    name = "login",
    description = "Makes a folder another device of your account, by its password.",
    footer = "%nExample: kith login https://kith.example.org --handle maria --home ~/kith2")
public final class LoginVerb extends NewDevice {
  @Parameters(
      index = "0",
      paramLabel = "URL",
      description = "The server's address, or any kith:// link of the community.")
  private String url = "";

  @Option(
      names = "--handle",
      required = true,
      paramLabel = "HANDLE",
      description = "Your handle in the community.")
  private String handle = "";

  @Override
  protected Answer at(Path folder, Shell shell) throws IOException {
    Optional<Handle> known = Handle.parse(handle);
    if (known.isEmpty()) {
      return new Answer.Refused(
          "bad_handle", "'" + handle + "' is no handle: see `kith people` on your other device");
    }
    if (url.startsWith("kith:")) {
      return switch (InviteLink.parse(url)) {
        case InviteLink.Result.Malformed malformed ->
            new Answer.Refused("bad_link", malformed.sentence());
        case InviteLink.Result.Parsed parsed ->
            at(Gate.of(parsed.link()), known.get(), folder, shell);
      };
    }
    return switch (ServerAddress.parse(url)) {
      case ServerAddress.Result.Refused refused ->
          new Answer.Refused("bad_address", refused.sentence());
      case ServerAddress.Result.Parsed parsed ->
          switch (new FirstHello(json(), ids()).ask(parsed.address())) {
            case FirstHello.Result.Refused refused ->
                new Answer.Refused(refused.code(), refused.sentence());
            case FirstHello.Result.Learned learned ->
                at(learned.gate(), known.get(), folder, shell);
          };
    };
  }

  private Answer at(Gate gate, Handle known, Path folder, Shell shell) throws IOException {
    Optional<String> password = password(shell, "Password of " + known + ": ");
    return password.isPresent()
        ? enter(new ByPassword(gate, known.value(), password.get()), folder, shell)
        : new Answer.Refused(
            "no_password",
            "a password is needed: give it with --password-stdin, or take a link from `kith"
                + " link-device`");
  }
}
