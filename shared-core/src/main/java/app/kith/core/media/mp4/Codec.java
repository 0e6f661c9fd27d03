package app.kith.core.media.mp4;

import app.kith.core.media.container.MalformedMediaException;

/** How frames or sounds are coded, by the four letters of a sample entry. */
final class Codec {
  private Codec() {}

  /** H.264, with its settings outside the frames or also among them. */
  static boolean isH264(String type) {
    return type.equals("avc1") || type.equals("avc3");
  }

  static boolean isMpegSound(String type) {
    return type.equals("mp4a");
  }

  static MalformedMediaException refused(String what, String type) {
    String name = name(type);
    String codec = name.isEmpty() ? readable(type) : name + ", " + readable(type);
    return MalformedMediaException.unsupportedVideo(what + " " + codec);
  }

  /** Printable, whatever stands in the file. */
  static String readable(String type) {
    StringBuilder text = new StringBuilder();
    for (char c : type.toCharArray()) {
      text.append(c > ' ' && c < 0x7f ? c : '?');
    }
    return text.toString();
  }

  private static String name(String type) {
    return switch (type) {
      case "hev1", "hvc1" -> "H.265";
      case "dvh1", "dvhe" -> "Dolby Vision";
      case "av01" -> "AV1";
      case "vp08", "vp09" -> "VP9";
      case "mp4v" -> "MPEG-4 Part 2";
      case "jpeg", "mjpa", "mjpb" -> "Motion JPEG";
      case "apch", "apcn", "apcs", "apco", "ap4h" -> "ProRes";
      case "encv", "enca" -> "encrypted";
      case "ac-3", "ec-3", "ac-4" -> "Dolby";
      case "Opus" -> "Opus";
      case "fLaC" -> "FLAC";
      case "alac" -> "Apple Lossless";
      case ".mp3" -> "MP3";
      case "samr", "sawb" -> "AMR";
      case "sowt", "twos", "lpcm", "raw ", "in24", "ipcm", "fl32" -> "PCM";
      default -> "";
    };
  }
}
