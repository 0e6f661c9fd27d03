package app.kith.desktop.bench;

import java.io.IOException;

/** How fast the server hands out its log, page after page, to one device that keeps nothing. */
final class Serving {
  private Serving() {}

  /**
   * What was pulled.
   *
   * @param changes read
   * @param seconds it took
   * @param bytes of JSON
   */
  record Pulled(long changes, double seconds, long bytes) {}

  /** The cursor of the first snapshot page: changes after it can be pulled. */
  static String cursor(Member member) throws IOException {
    return text(member.get("v1/snapshot"), "tail");
  }

  /** Pulls from a cursor to the head. */
  static Pulled from(Member member, String first) throws IOException {
    String cursor = first;
    long bytes = 0;
    long start = System.nanoTime();
    long firstSeq = -1;
    while (true) {
      String page = member.get("v1/pull?cursor=" + cursor);
      bytes += page.length();
      long seq = number(page, "seq");
      if (firstSeq < 0) {
        firstSeq = seq - count(page);
      }
      cursor = text(page, "to");
      if (seq >= number(page, "head")) {
        return new Pulled(seq - firstSeq, (System.nanoTime() - start) / 1e9, bytes);
      }
    }
  }

  private static long count(String page) {
    long count = 0;
    String mark = "\"sseq\":";
    for (int at = page.indexOf(mark); at >= 0; at = page.indexOf(mark, at + 1)) {
      count++;
    }
    return count;
  }

  static String text(String document, String name) {
    String mark = "\"" + name + "\":\"";
    int from = document.indexOf(mark) + mark.length();
    return document.substring(from, document.indexOf('"', from));
  }

  private static long number(String document, String name) {
    String mark = "\"" + name + "\":";
    int from = document.indexOf(mark) + mark.length();
    int to = from;
    while (Character.isDigit(document.charAt(to))) {
      to++;
    }
    return Long.parseLong(document, from, to, 10);
  }
}
