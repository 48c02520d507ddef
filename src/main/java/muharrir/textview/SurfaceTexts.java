package muharrir.textview;

import java.time.Instant;
import java.util.function.Function;

/**
 * The words that the surface itself shows, in the language of the window.
 *
 * @param kicker placeholder of the empty kicker, as are the next six of their fields
 * @param body placeholder of an article without text
 * @param captionLabel label before the caption, as are the next two before their fields
 * @param choosePicture on the button of an empty figure
 * @param changePicture on the button of a figure that has a picture
 * @param staticCard says that an embed is shown as a card
 * @param time writes the time of a post
 */
public record SurfaceTexts(
    String kicker,
    String headline,
    String standfirst,
    String body,
    String heading,
    String quote,
    String attribution,
    String caption,
    String credit,
    String alt,
    String captionLabel,
    String creditLabel,
    String altLabel,
    String choosePicture,
    String changePicture,
    String staticCard,
    Function<Instant, String> time) {}
