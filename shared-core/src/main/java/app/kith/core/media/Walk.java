package app.kith.core.media;

import app.kith.core.media.container.VideoInfo;

/** What {@link ContainerWalk} found. */
public sealed interface Walk permits Walk.Found, Walk.Video, Refused {
  /** The file is a picture, whole and within the bounds. Its pixels were not decoded. */
  record Found(ImageInfo info) implements Walk {}

  /** The file is a video, whole and within the bounds. Its frames were not decoded. */
  record Video(VideoInfo info) implements Walk {}
}
