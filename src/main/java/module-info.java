/** Muharrir, a desktop newsroom editor, Arabic first. */
module muharrir {
  requires atlantafx.base;
  requires com.jcraft.jsch;
  requires com.twelvemonkeys.imageio.core;
  requires com.twelvemonkeys.imageio.jpeg;
  requires com.twelvemonkeys.imageio.webp;
  requires info.picocli;
  requires java.desktop;
  requires java.logging;
  requires java.net.http;
  requires java.sql;
  requires javafx.controls;
  requires javafx.web;
  // Windows-1256 and ISO-8859-6, for texts of old programs.
  requires jdk.charsets;
  requires org.controlsfx.controls;
  requires org.jsoup;
  requires org.jspecify;
  requires org.kordamp.ikonli.core;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.remixicon;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.databind;
  requires webp.imageio;

  exports muharrir.app to
      javafx.graphics;

  opens muharrir.app.cli to
      info.picocli;
}
