package muharrir.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.json.JsonIn.Members;
import muharrir.json.JsonRefusal.Reason;

/**
 * A whole article as JSON, version 1; described in {@code resources/schema/article-1.schema.json}.
 */
public final class ArticleJson {
  /** The version of the format that is written and read here. */
  public static final int VERSION = 1;

  /** The name of the schema that each file carries. */
  public static final String SCHEMA = "urn:muharrir:schema:article-1";

  private ArticleJson() {}

  /** The file of an export: UTF-8, two spaces, line feeds, Arabic as it is. */
  public static byte[] bytes(Article article, Newsroom newsroom) {
    return write(article, newsroom).getBytes(StandardCharsets.UTF_8);
  }

  /** The file of an export, as a string. */
  public static String write(Article article, Newsroom newsroom) {
    return JsonOut.pretty(out -> write(out, article, Optional.of(newsroom)));
  }

  /** The article without a newsroom, on one line; for the library's own keeping. */
  public static String compact(Article article) {
    return JsonOut.compact(out -> write(out, article, Optional.empty()));
  }

  private static void write(JsonOut out, Article article, Optional<Newsroom> newsroom) {
    Document document = article.document();
    Metadata metadata = article.metadata();
    out.object(() -> {
      out.member("$schema", SCHEMA).member("version", VERSION).member("id", article.id().value());
      MetadataJson.language(out, metadata);
      for (BlockId id : Document.HEAD) {
        BlockJson.writeNamed(out.name(id.value()), document.block(id));
      }
      out.member(BlockId.HERO.value(), document.hero(), BlockJson::writeNamed);
      out.name("body").array(document.body(), BlockJson::write);
      MetadataJson.about(out, metadata);
      out.member("newsroom", newsroom, NewsroomJson::write);
    });
  }

  /**
   * Reads the bytes of a file.
   *
   * @throws JsonRefusal if they are not UTF-8, not JSON, or not an article of this version
   */
  public static ArticleFile read(byte[] utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return read(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new JsonRefusal(Reason.SYNTAX, "", "UTF-8", e);
    }
  }

  /**
   * The inverse of {@link #write} and {@link #compact}.
   *
   * @throws JsonRefusal if it is not JSON, or not an article of this version
   */
  public static ArticleFile read(String json) {
    return JsonIn.parse(json).object(ArticleJson::read);
  }

  private static ArticleFile read(Members members) {
    JsonIn version = members.get("version");
    if (version.integer() != VERSION) {
      throw version.refuse(Reason.VERSION, Integer.toString(version.integer()));
    }
    members
        .find("$schema")
        .filter(schema -> !schema.string().equals(SCHEMA))
        .ifPresent(schema -> {
          throw schema.refuse(Reason.VALUE, schema.string());
        });
    ArticleId id = members.get("id").as(ArticleId::new);
    Document document = document(members);
    Metadata metadata = MetadataJson.read(members);
    Optional<Newsroom> newsroom = members.find("newsroom").map(NewsroomJson::read);
    return new ArticleFile(new Article(id, document, metadata), newsroom);
  }

  private static Document document(Members members) {
    List<Block> blocks = new ArrayList<>();
    Set<BlockId> ids = new HashSet<>();
    for (BlockId id : Document.HEAD) {
      blocks.add(BlockJson.readHeadLine(members.get(id.value()), id));
      ids.add(id);
    }
    members
        .find(BlockId.HERO.value())
        .ifPresent(hero -> blocks.add(BlockJson.readFigure(hero, BlockId.HERO)));
    ids.add(BlockId.HERO);
    JsonIn body = members.get("body");
    blocks.addAll(
        body.list(item -> {
          Block block = BlockJson.read(item);
          if (!ids.add(block.id())) {
            throw item.refuse(Reason.DUPLICATE, block.id().value());
          }
          if (block instanceof Block.HeadLine) {
            throw item.refuse(Reason.VALUE, "head-line");
          }
          return block;
        }));
    return body.build(() -> new Document(blocks));
  }
}
