package muharrir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How Hugo draws a site of the same articles. Plain: the text, its tags and authors, lists, a feed,
 * a map. Like ours: also what our pages have for other machines, the ways through the site, and
 * what to read next. Neither has an index for searching, an archive by month, Atom, JSON Feed and
 * feeds of sections, nor a list of all files with their sums.
 */
final class HugoLayouts {
  private HugoLayouts() {}

  /** Writes the configuration and the layouts. */
  static void write(Path hugo, boolean likeOurs) throws IOException {
    Files.createDirectories(hugo);
    Files.writeString(hugo.resolve("config.toml"), CONFIG);
    layout(hugo, "_default/baseof.html", likeOurs ? LIKE_BASE : BASE);
    layout(hugo, "_default/single.html", likeOurs ? LIKE_SINGLE : SINGLE);
    layout(hugo, "_default/list.html", LIST);
    layout(hugo, "index.html", LIST);
    layout(hugo, "partials/ways.html", WAYS);
  }

  private static void layout(Path hugo, String name, String text) throws IOException {
    Path file = hugo.resolve("layouts").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Hugo's own feeds would hold all articles, and list all of them once more in their folder. */
  private static final String CONFIG =
      """
      baseURL = "https://news.example/"
      languageCode = "ar"
      title = "صحيفة الواحة"
      paginate = 24
      rssLimit = 30
      disableKinds = ["section"]
      [taxonomies]
      topic = "topics"
      tag = "tags"
      author = "authors"
      [outputs]
      home = ["HTML", "RSS"]
      taxonomy = ["HTML"]
      term = ["HTML"]
      [related]
      threshold = 20
      [[related.indices]]
      name = "tags"
      weight = 100
      [[related.indices]]
      name = "topics"
      weight = 50
      """;

  private static final String BASE =
      """
      <!doctype html>
      <html lang="ar" dir="rtl">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{{ .Title }} — {{ .Site.Title }}</title>
      <meta name="description" content="{{ .Description }}">
      <link rel="canonical" href="{{ .Permalink }}">
      <meta property="og:title" content="{{ .Title }}">
      <meta property="og:description" content="{{ .Description }}">
      <meta property="og:url" content="{{ .Permalink }}">
      <link rel="stylesheet" href="/site.css">
      </head>
      <body>
      <header><a href="/">{{ .Site.Title }}</a></header>
      <nav>{{ range .Site.Taxonomies.topics }}<a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a>{{ end }}</nav>
      <main>{{ block "main" . }}{{ end }}</main>
      <footer>{{ .Site.Title }}</footer>
      </body>
      </html>
      """;

  private static final String SINGLE =
      """
      {{ define "main" }}<article>
      <h1>{{ .Title }}</h1>
      <p class="standfirst">{{ .Description }}</p>
      <p>{{ range .Params.authors }}<a href="/authors/{{ . | urlize }}/">{{ . }}</a>{{ end }}
      <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2006-01-02 15:04" }}</time></p>
      {{ .Content }}
      <ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
      </article>{{ end }}
      """;

  private static final String LIST =
      """
      {{ define "main" }}<h1>{{ .Title }}</h1>
      {{ $pages := .Paginator }}
      {{ if .IsHome }}{{ $pages = .Paginate .Site.RegularPages 150 }}{{ end }}
      <ul>{{ range $pages.Pages }}<li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
      <p>{{ .Description }}</p><time>{{ .Date.Format "2006-01-02" }}</time></li>{{ end }}</ul>
      {{ with $pages.Prev }}<a href="{{ .URL }}">الأحدث</a>{{ end }}
      {{ with $pages.Next }}<a href="{{ .URL }}">الأقدم</a>{{ end }}{{ end }}
      """;

  private static final String WAYS =
      """
      <nav class="ways"><ul>
      {{ range first 8 .Site.Taxonomies.topics.ByCount }}<li><a href="{{ .Page.RelPermalink }}"><bdi>{{ .Page.Title }}</bdi></a></li>
      {{ end }}</ul></nav>
      """;

  private static final String LIKE_BASE =
      """
      <!doctype html>
      <html lang="ar" dir="rtl">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{{ .Title }} — {{ .Site.Title }}</title>
      <meta name="description" content="{{ .Description }}">
      <meta name="robots" content="max-image-preview:large">
      <link rel="canonical" href="{{ .Permalink }}">
      <meta property="og:title" content="{{ .Title }}">
      <meta property="og:description" content="{{ .Description }}">
      <meta property="og:site_name" content="{{ .Site.Title }}">
      <meta property="og:url" content="{{ .Permalink }}">
      {{ block "head" . }}{{ end -}}
      <link rel="alternate" type="application/rss+xml" href="/index.xml">
      <link rel="stylesheet" href="/site.css">
      </head>
      <body>
      <header class="masthead"><p class="paper"><a href="/"><bdi>{{ .Site.Title }}</bdi></a></p></header>
      {{ partialCached "ways.html" . }}<main>
      {{ block "main" . }}{{ end }}</main>
      <footer class="foot"><p class="paper"><a href="/"><bdi>{{ .Site.Title }}</bdi></a></p>
      <p class="permalink"><bdi dir="ltr">{{ .Permalink }}</bdi></p></footer>
      <script>
      document.querySelectorAll("button.copy").forEach(function (button) {
      button.addEventListener("click", function () {
      navigator.clipboard.writeText(location.href);
      });
      });
      </script>
      </body>
      </html>
      """;

  private static final String LIKE_SINGLE =
      """
      {{ define "head" -}}
      <meta property="og:type" content="article">
      <meta property="article:published_time" content="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">
      <meta property="article:modified_time" content="{{ .Lastmod.Format "2006-01-02T15:04:05Z07:00" }}">
      {{ range .Params.topics }}<meta property="article:section" content="{{ . }}">
      {{ end }}{{ range .Params.tags }}<meta property="article:tag" content="{{ . }}">
      {{ end }}<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "description" .Description "inLanguage" "ar" "datePublished" (.Date.Format "2006-01-02T15:04:05Z07:00") "dateModified" (.Lastmod.Format "2006-01-02T15:04:05Z07:00") "author" .Params.authors "keywords" .Params.tags "wordCount" .WordCount "url" .Permalink | jsonify | safeJS }}</script>
      {{ end }}
      {{ define "main" }}{{ $topic := index .Params.topics 0 }}<nav class="crumbs"><ol><li><a href="/">الرئيسية</a></li><li><a href="/topics/{{ $topic | urlize }}/"><bdi>{{ $topic }}</bdi></a></li></ol></nav>
      <article>
      <h1>{{ .Title }}</h1>
      <p class="standfirst">{{ .Description }}</p>
      <div class="meta">{{ range .Params.authors }}<p class="byline"><a href="/authors/{{ . | urlize }}/"><bdi>{{ . }}</bdi></a></p>{{ end }}
      <p class="date"><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2006-01-02 15:04" }}</time></p>
      <p class="reading">{{ .ReadingTime }}</p></div>
      <div class="body">
      {{ .Content }}
      </div>
      <ul class="tags">{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/"><bdi>{{ . }}</bdi></a></li>{{ end }}</ul>
      </article>
      <section class="next"><h2>اقرأ أيضًا</h2><ul class="four">
      {{ range first 4 (.Site.RegularPages.Related .) }}<li class="teaser full"><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p class="gist">{{ .Description }}</p><p class="when"><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2006-01-02" }}</time></p></li>
      {{ end }}</ul></section>
      {{ end }}
      """;
}
