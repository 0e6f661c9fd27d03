package app.kith.core.media;

/** What {@link ContainerWalk} found. */
public sealed interface Walk permits Walk.Found, Refused {
  /** The file is a picture, whole and within the bounds. Its pixels were not decoded. */
  record Found(ImageInfo info) implements Walk {}
}
