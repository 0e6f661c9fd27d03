package app.kith.desktop.host.keep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A service of systemd's that serves a home.
 *
 * @param home whose
 * @param command what it runs
 */
record SystemdUnit(Path home, ServeCommand command) {
  private static final int DIGITS = 8;

  /** What systemd refuses in the name of a program, however it is written. */
  private static final Pattern UNFIT = Pattern.compile("[\"'\\\\*?\\[\\p{Cntrl}]");

  /** The file's name: readable, and different for each home. */
  String name() {
    String folder = String.valueOf(home.getFileName()).toLowerCase(Locale.ROOT);
    String plain = folder.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return "kith-" + (plain.isEmpty() ? "" : plain + "-") + digits(home) + ".service";
  }

  private static String digits(Path home) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(home.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The file's text. */
  String text() {
    String exec = program().stream().map(SystemdUnit::quoted).collect(Collectors.joining(" "));
    String environment =
        new TreeMap<>(command.environment())
            .entrySet().stream()
                .map(entry ->
                    "Environment=" + quoted(entry.getKey() + "=" + entry.getValue()) + "\n")
                .collect(Collectors.joining());
    return """
    # Written by Kith's window, which takes it away again: "Keep running when closed".
    [Unit]
    Description=Kith, the community in %s

    [Service]
    %sExecStart=%s
    Restart=on-failure
    RestartSec=5

    [Install]
    WantedBy=default.target
    """
        .formatted(inLine(String.valueOf(home.getFileName())), environment, exec);
  }

  /** The colon takes variables in the command for mere words. */
  private List<String> program() {
    List<String> words = new ArrayList<>(command.words());
    if (UNFIT.matcher(words.getFirst()).find()) {
      words.addAll(0, List.of("/bin/sh", "-c", "exec \"$0\" \"$@\""));
    }
    words.set(0, ":" + words.getFirst());
    return words;
  }

  /** A word as systemd reads it: in quotes, with its own signs taken for mere ones. */
  private static String quoted(String word) {
    return "\"" + inLine(word).replace("\"", "\\\"") + "\"";
  }

  /** Specifiers and what would end the line. */
  private static String inLine(String text) {
    return text.replace("\\", "\\\\")
        .replace("%", "%%")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}
