package muharrir.bench;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;

/** Reports of any length, as a newsroom would write them: subheads, paragraphs, photographs. */
final class LongArticles {
  private static final int WORDS_BETWEEN_PICTURES = 600;
  private static final int MOST_PICTURES = 12;
  private static final String[] WORDS =
      ("بدأ مهندسون ومرمّمون، صباح الأحد، توثيق سبعة مدافن برجية في وادي القبور غربي تدمر بالمسح"
              + " الليزري لرصد الشقوق الإنشائية قبل أن تزيدها الأمطار اتساعًا وقال متحدث باسم UNESCO"
              + " إن العمل بدأ في 13 كانون الأول ويستمر 45 يومًا بعد موسم طويل من التحضير")
          .split(" ", -1);

  private LongArticles() {}

  /** Puts a report into a library, with a picture for each 600 words up to twelve. */
  static ArticleId add(Desk desk, String id, int words) throws LibraryException {
    Random random = new Random(words);
    List<Block> body = new ArrayList<>();
    int written = 0;
    int pictures = 0;
    while (written < words) {
      if (body.size() % 6 == 5) {
        body.add(
            new Block.Heading(
                BlockId.random(random), Direction.AUTO, 2, Inline.of(text(5, random))));
        written += 5;
      }
      int length = Math.min(words - written, 40 + random.nextInt(30));
      body.add(
          new Block.Paragraph(
              BlockId.random(random), Direction.AUTO, Inline.of(text(length, random))));
      written += length;
      if (written / WORDS_BETWEEN_PICTURES > pictures && pictures < MOST_PICTURES) {
        pictures++;
        body.add(
            new Block.Figure(
                BlockId.random(random),
                Direction.AUTO,
                Optional.of(photograph(desk, random)),
                Framing.WHOLE,
                Inline.of(text(9, random)),
                Inline.of("تصوير الفريق"),
                Inline.EMPTY,
                Inline.EMPTY));
      }
    }
    Document document =
        Document.of(
            Inline.EMPTY,
            Inline.of("توثيق المدافن البرجية في تدمر"),
            Inline.of(text(22, random)),
            Optional.empty(),
            body);
    Article draft =
        Article.draft(
            new ArticleId(id), BlockId.random(random), Instant.parse("2026-01-01T00:00:00Z"));
    return desk.importArticle(draft.withDocument(document)).article().id();
  }

  private static String text(int count, Random random) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return all.append('.').toString();
  }

  /** A JPEG of 1,920 by 1,280 pixels with shapes and grain. */
  private static MediaRef photograph(Desk desk, Random random) throws LibraryException {
    BufferedImage image = new BufferedImage(1920, 1280, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setPaint(new GradientPaint(0, 0, new Color(90, 130, 190), 0, 1280, new Color(210, 180, 130)));
    g.fillRect(0, 0, 1920, 1280);
    for (int i = 0; i < 60; i++) {
      g.setColor(new Color(120 + random.nextInt(90), 100 + random.nextInt(60), 80, 120));
      g.fillOval(random.nextInt(1920), 500 + random.nextInt(700), 200, 90 + random.nextInt(200));
    }
    g.dispose();
    for (int i = 0; i < 400_000; i++) {
      int x = random.nextInt(1920);
      int y = random.nextInt(1280);
      image.setRGB(x, y, image.getRGB(x, y) ^ random.nextInt(16));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return desk.pictures().add(bytes.toByteArray(), "photograph.jpg");
  }
}
