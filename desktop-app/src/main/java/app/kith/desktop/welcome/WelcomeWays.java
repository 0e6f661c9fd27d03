package app.kith.desktop.welcome;

/**
 * What the first start can do.
 *
 * @param joining joins by a link
 * @param founding starts a community here
 * @param code reads the code in a picture
 */
public record WelcomeWays(Joining joining, Founding founding, CodePicture code) {}
