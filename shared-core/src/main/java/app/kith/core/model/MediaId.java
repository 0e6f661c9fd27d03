package app.kith.core.model;

import java.util.Optional;

/** One picture or video of a post; random, so that it tells nothing about the bytes. */
public record MediaId(String value) implements Id {
  /** What the id of a video's poster has behind the video's. */
  public static final String POSTER = "-p";

  public MediaId {
    Id.check("media", value);
  }

  /**
   * The still picture that stands for a video until it plays, if this is a video's and it has one;
   * empty where this id is too long for a video's.
   */
  public Optional<MediaId> poster() {
    String poster = value + POSTER;
    return poster.length() > LONGEST ? Optional.empty() : Optional.of(new MediaId(poster));
  }

  @Override
  public String toString() {
    return value;
  }
}
