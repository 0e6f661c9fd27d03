package app.kith.desktop.command.help;

import java.util.List;

/**
 * A verb of {@code kith} that another program runs; the launcher sends it there, but all are
 * explained in one place.
 *
 * @param name the verb
 * @param summary one line
 * @param arguments what comes after the verb
 * @param example a whole command
 */
record ElsewhereVerb(String name, String summary, String arguments, String example) {
  String usage() {
    return String.format("Usage: kith %s %s%n%s%n%nExample: %s", name, arguments, summary, example);
  }

  static List<ElsewhereVerb> all() {
    return List.of(
        new ElsewhereVerb(
            "serve",
            "Runs a community's server; an empty home becomes a new community.",
            "[--home DIR] [--listen HOST:PORT] [--public-url URL] [--database JDBC_URL]"
                + " [--blobs URI] [--accept-clock]",
            "kith serve --home ~/kith-server"),
        new ElsewhereVerb(
            "invite",
            "Prints a link with which somebody joins, and its QR code.",
            "[--home DIR] [--role member|admin|owner] [--uses N] [--expires 7d] [--json]",
            "kith invite --home ~/kith-server --uses 5"),
        new ElsewhereVerb(
            "backup",
            "Writes a verified backup of a server, which may be running.",
            "[--home DIR] --to FILE",
            "kith backup --home ~/kith-server --to /media/stick/kith.backup"),
        new ElsewhereVerb(
            "restore",
            "Brings a server back from a backup.",
            "FILE [--home DIR]",
            "kith restore /media/stick/kith.backup --home ~/kith-server"),
        new ElsewhereVerb(
            "move",
            "Moves a server to another computer.",
            "[--home DIR] …",
            "kith move --home ~/kith-server"),
        new ElsewhereVerb(
            "admin",
            "Looks after a server: erase-now, compact and more.",
            "VERB [--home DIR]",
            "kith admin compact --home ~/kith-server"),
        new ElsewhereVerb("test", "Runs the project's tests.", "[LANE]", "kith test"),
        new ElsewhereVerb(
            "package",
            "Makes Kith an app with its own Java, and a Debian package of it.",
            "",
            "kith package"),
        new ElsewhereVerb(
            "android",
            "Builds the Android app and prints where the APK lies.",
            "[--release [--keystore FILE [--key-alias A] [--password-file FILE]]] [--json]",
            "kith android --release --keystore ~/keys/kith.p12 --key-alias kith"),
        new ElsewhereVerb(
            "simulate",
            "Runs devices and a server in a simulated world, from seeds.",
            "--seeds N [--from S] [--planted BUG | --planted list]",
            "kith simulate --seeds 1000"));
  }
}
