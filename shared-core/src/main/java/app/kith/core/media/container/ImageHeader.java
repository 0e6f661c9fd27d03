package app.kith.core.media.container;

/**
 * What a walk learns of a picture.
 *
 * @param type the container
 * @param width pixels of a coded row, before the orientation is applied
 * @param height coded rows
 * @param orientation 1 to 8 as in EXIF; 1 is upright, 5 to 8 swap width and height
 * @param animated whether there is more than one frame
 * @param located whether it says where it was taken, in the form that a copy may keep
 */
public record ImageHeader(
    ImageType type, int width, int height, int orientation, boolean animated, boolean located) {

  public ImageHeader {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture of " + width + " x " + height + " pixels");
    }
    if (orientation < 1 || orientation > 8) {
      throw new IllegalArgumentException("an orientation is 1 to 8, not " + orientation);
    }
  }

  /** Of a picture that does not say where it was taken. */
  public ImageHeader(ImageType type, int width, int height, int orientation, boolean animated) {
    this(type, width, height, orientation, animated, false);
  }
}
