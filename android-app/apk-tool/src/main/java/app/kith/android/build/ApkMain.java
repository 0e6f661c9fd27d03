package app.kith.android.build;

import app.kith.android.build.file.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code ./kith android} starts: one line for people or one document for programs, and an exit
 * code.
 */
public final class ApkMain {
  private ApkMain() {}

  public static void main(String... words) {
    Arguments arguments = Arguments.of(words);
    boolean json = arguments.has("json");
    try {
      BuildApk build =
          new BuildApk(arguments, System.getenv(), notice -> System.err.println(notice));
      Path apk = build.run();
      System.out.println(json ? document(apk, arguments, build) : apk.toString());
    } catch (IOException e) {
      String sentence = oneLine(e);
      System.err.println("kith: " + sentence);
      if (json) {
        System.out.printf("{\"error\":{\"code\":\"android\",\"message\":%s}}%n", quoted(sentence));
      }
      System.exit(1);
    }
  }

  private static String document(Path apk, Arguments arguments, BuildApk build) throws IOException {
    return "{\"apk\":%s,\"kind\":%s,\"bytes\":%d,\"sha256\":%s,\"dexMillis\":%d}"
        .formatted(
            quoted(apk.toString()),
            quoted(arguments.has("release") ? "release" : "debug"),
            Files.size(apk),
            quoted(new Fingerprint().bytesOf(apk).hex()),
            build.dexing().toMillis());
  }

  private static String oneLine(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.toString() : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
