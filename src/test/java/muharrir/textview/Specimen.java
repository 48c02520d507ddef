package muharrir.textview;

import static muharrir.testing.Docs.box;
import static muharrir.testing.Docs.correction;
import static muharrir.testing.Docs.divider;
import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.embed;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.li;
import static muharrir.testing.Docs.ol;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.pull;
import static muharrir.testing.Docs.quote;
import static muharrir.testing.Docs.story;
import static muharrir.testing.Docs.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Run;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.testing.Docs.Tagged;

/**
 * One thing that the surface shows, with what is hard about it.
 *
 * @param whole whether kicker, headline and standfirst are shown as well
 * @param signs whether what is invisible is drawn
 */
record Specimen(
    String name, EditorState state, boolean whole, boolean signs, List<Decoration> decorations) {
  private static final String PALMYRA = "ab".repeat(32);

  private static Specimen of(String name, Tagged tagged) {
    return new Specimen(name, tagged.state(), false, false, List.of());
  }

  private static Specimen of(String name, Block... body) {
    Document document =
        Document.of(Inline.EMPTY, Inline.EMPTY, Inline.EMPTY, Optional.empty(), List.of(body));
    return new Specimen(
        name,
        new EditorState(document, Selection.caret(Selection.entry(body[0]))),
        false,
        false,
        List.of());
  }

  private static Specimen all(String name, Tagged tagged) {
    return new Specimen(name, tagged.state(), true, false, List.of());
  }

  static List<Specimen> all() {
    return List.of(
        all(
            "head",
            story(
                "تدمر",
                "مهندسون يوثّقون سبعة مدافن برجية في وادي القبور قبل موسم الأمطار",
                "مسحٌ بالليزر لرصد الشقوق، وUNESCO تعلن «بدء العمل» في 13 كانون الأول 2025",
                p("بدأ العمل صباح الأحد."))),
        all("empty", doc(p(""))),
        paragraphs(),
        mixed(),
        marks(),
        of(
            "headings",
            doc(
                p("انتهى الموسم الأول من التوثيق."),
                h(2, "«وادي القبور»: ما الذي يهدّد الأبراج؟"),
                p("تتّسع الشقوق مع كل شتاء."),
                h(3, "أرقام من تقرير UNESCO لعام 2024"),
                p("سبعة أبراج من أصل 16."))),
        of(
            "lists",
            doc(
                li(0, "أدوات الفريق الميداني"),
                li(1, "ماسح ليزري من طراز Leica RTC360"),
                li(
                    2,
                    "بطاريتان احتياطيتان تكفيان يومًا كاملًا من العمل في الموقع بعيدًا عن الكهرباء"),
                li(0, "خرائط من عام 1934"),
                ol(0, "مسح الأبراج"),
                ol(0, "رسم الشقوق"),
                ol(1, "الواجهة الشرقية"),
                ol(1, "الواجهة الغربية"),
                ol(0, "النشر"),
                p("."),
                ol(0, "واحد"),
                ol(0, "اثنان"),
                ol(0, "ثلاثة"),
                ol(0, "أربعة"),
                ol(0, "خمسة"),
                ol(0, "ستة"),
                ol(0, "سبعة"),
                ol(0, "ثمانية"),
                ol(0, "تسعة"),
                ol(0, "عشرة"),
                p("."),
                li(0, "Laser scanner"),
                ol(1, "second level"))),
        of(
            "quotation",
            doc(
                quote(
                    "لم نعد نملك ترفَ الانتظار؛ كلُّ شتاءٍ يمرّ يأخذ معه حجرًا من هذه الأبراج",
                    "هيفاء المصري",
                    "مديرة مشروع التوثيق"),
                quote("We are racing against the rain.", "John Smith", "UNESCO"),
                quote("اقتباس بلا قائل بعد", "", ""))),
        of(
            "pull-quote",
            doc(pull("كلُّ شتاءٍ يمرّ يأخذ معه حجرًا من هذه الأبراج", "هيفاء المصري"))),
        of(
            "info-box",
            doc(
                box(
                    "ما هي المدافن البرجية؟",
                    "أبراج دفن بناها أهل تدمر بين القرنين الأول قبل الميلاد والثاني بعده.\n"
                        + "أشهرها برج «إيلابل» (Elahbel) المشيَّد عام 103."),
                box("", ""))),
        of("correction", doc(correction("ورد في نسخة سابقة أن عدد الأبراج 17، والصحيح 16."))),
        of(
            "table",
            doc(
                table(
                    "الأبراج التي وُثّقت",
                    "البرج|سنة البناء|الارتفاع|الحالة",
                    "إيلابل|103|18.5 م|*مدمَّر* منذ 2015",
                    "يمليكو|83|٢٠ م|قائم، فيه شقوق في الواجهة الشرقية",
                    "Iamblichus|‏83 م|20%|-5"),
                table("Towers", "Name|Year", "Elahbel|103"))),
        gallery(),
        figures(),
        of(
            "embed",
            doc(
                embed("https://x.com/UNESCO/status/1735000000000000000"),
                embed("https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
                embed("https://example.org/news/2025/12/palmyra-towers-and-a-very-long-path.html"),
                embed("https://t.me/palmyra/15"))),
        of("divider", doc(p("انتهى المشهد الأول."), divider(), p("وبدأ الثاني بعد ساعة."))),
        of(
            "selection",
            doc(
                p("قالت ‹a›القيادة المركزية (CENTCOM) إن الهجوم وقع في 13/12/2025 قرب تدمر،"),
                p("وأوضحت أن «لا إصا‹b›بات» حتى الآن."))),
        unit(),
        decorated(),
        new Specimen(
            "invisibles",
            doc(p(
                    "فراغ ومِسافة\u00a0لا تنكسر\u060c و\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\nسطر ثانٍ"))
                .state(),
            false,
            true,
            List.of()));
  }

  private static Specimen paragraphs() {
    return of(
        "paragraph",
        doc(
            p(
                "بدأ مهندسون ومرمّمون، صباح الأحد، توثيق سبعة مدافن برجية في وادي القبور غربي تدمر"
                    + " بالمسح الليزري، لرصد الشقوق الإنشائية قبل أن تزيدها الأمطار اتساعًا؛ وقال"
                    + " متحدث باسم UNESCO إن العمل بدأ في 13 كانون الأول ويستمر 45 يومًا."),
            p("السَّلامُ عَلَيْكُمْ، مُدَرِّسٌ وَقَفَ عِنْدَ البابِ لا لأ لإ لآ الله."),
            p("The team left Palmyra before noon and said that the work («توثيق») goes on."),
            p("Le « patrimoine » mondial, d\u2019après l\u2019UNESCO, a 1 248 sites.")));
  }

  private static Specimen mixed() {
    Block forced =
        new Block.Paragraph(
            new BlockId("r"), Direction.RTL, Inline.of("CENTCOM (US): 3 جرحى من 12."));
    Block away =
        new Block.Paragraph(
            new BlockId("l"), Direction.LTR, Inline.of("بيان CENTCOM رقم 5 (2025)."));
    return of(
        "mixed",
        paragraph("a", "اتصل على +963 11 123 4567 أو (011) 223-4567 قبل 18:30."),
        paragraph(
            "b",
            "انظر https://example.org/a/b?q=1&r=2، وحساب @desk_2025، والبريد desk@example.org."),
        paragraph("c", "ارتفع السعر 3.5% إلى $1,250.75 (أي 15000 ل.س) بين 12/11/2025 و13/12/2025."),
        paragraph("d", "قال: «لا خطر (حتى الآن) [وفق SANA]»، ثم «Hello world»."),
        paragraph("e", "بنسبة ٣٥٪ و٤٧ عامًا و۴۷ سال، من ٢٠١١-٢٠٢٤."),
        paragraph("f", "می\u200cخواهم به تدمر بروم؛ کوردستان و ڤیدیۆ."),
        paragraph("g", "طائرات F-16 ونتيجة 2-1 ودرجة -5 وC++ و24/7."),
        forced,
        away);
  }

  private static Block paragraph(String id, String text) {
    return new Block.Paragraph(new BlockId(id), Direction.AUTO, Inline.of(text));
  }

  private static Specimen marks() {
    Mark strong = new Mark.Strong();
    return of(
        "marks",
        marked(
            "a",
            plain("خط "),
            run("عريض", strong),
            plain(" ونصف كل"),
            run("مة", strong),
            plain(" و"),
            run("تأكيد", new Mark.Emphasis()),
            plain(" و"),
            run("تسطير", new Mark.Underline()),
            plain(" و"),
            run("شطب", new Mark.Strike()),
            plain(" و"),
            run("تظليل", new Mark.Highlight()),
            plain(" وم"),
            run("2", new Mark.Superscript()),
            plain(".")),
        marked(
            "b",
            run("رابط إلى الموقع", new Mark.Link("https://example.org/")),
            plain(" و"),
            run("رابط عريض", strong, new Mark.Link("https://example.org/2")),
            plain("، و"),
            run("رقم يُراجَع", new Mark.Check()),
            plain(" و"),
            run("(b) Tadmur", new Mark.Language("en", Direction.LTR)),
            plain(" ثم "),
            run("كلها معًا", strong, new Mark.Underline(), new Mark.Highlight()),
            plain(".")),
        marked(
            "c",
            plain("Bold "),
            run("Latin", strong),
            plain(", a "),
            run("link", new Mark.Link("https://example.org/")),
            plain(" and E=mc"),
            run("2", new Mark.Superscript()),
            plain(".")));
  }

  private static Block marked(String id, Run... runs) {
    return new Block.Paragraph(new BlockId(id), Direction.AUTO, Inline.of(Arrays.asList(runs)));
  }

  private static Run plain(String text) {
    return Run.plain(text);
  }

  private static Run run(String text, Mark... marks) {
    return new Run(text, Set.of(marks));
  }

  private static MediaRef media(int width, int height) {
    return new MediaRef(PALMYRA, "jpg", width, height);
  }

  private static Specimen gallery() {
    Gallery.Shot named =
        new Gallery.Shot(
            media(600, 400),
            Framing.WHOLE,
            Inline.of("برج «إيلابل» عام 2010"),
            Inline.of("خالد الأسعد"),
            Inline.of("أرشيف المتحف"),
            Inline.of("برج حجري في وادٍ"));
    Gallery.Shot bare =
        Gallery.Shot.of(media(400, 600))
            .withFraming(new Framing(Optional.of(new Framing.Focus(500, 900)), Optional.empty()));
    return of(
        "gallery",
        new Gallery(
            new BlockId("g"),
            Direction.AUTO,
            Inline.of("وادي القبور في صور"),
            List.of(named, bare)));
  }

  private static Specimen figures() {
    Block.Figure full =
        new Block.Figure(
            new BlockId("f"),
            Direction.AUTO,
            Optional.of(media(600, 300)),
            Framing.WHOLE,
            Inline.of("فريق التوثيق أمام برج «يمليكو» في وادي القبور، الأحد 14 كانون الأول 2025"),
            Inline.of("هيفاء المصري"),
            Inline.of("SANA"),
            Inline.of("أربعة أشخاص أمام برج"));
    return of("figure", full, Block.Figure.of(new BlockId("e"), Optional.empty()));
  }

  private static Specimen unit() {
    Tagged tagged = doc(embed("https://x.com/UNESCO/status/1735000000000000000"));
    Document document = tagged.document();
    return new Specimen(
        "unit",
        new EditorState(document, Selection.caret(Selection.whole(document.body().getFirst()))),
        false,
        false,
        List.of());
  }

  private static Specimen decorated() {
    Tagged tagged =
        doc(
            p("قال مسؤول في المدينه إن الهجوم انتهى، وإن السلطات فتحت الطريق أمام المدنيين ليلًا."),
            p("ونشرت CENTCOM بيانًا من ثلاث نقاط، ثم سحبت النقطة الثالثة منه."));
    return new Specimen(
        "decorations",
        tagged.state(),
        false,
        false,
        List.of(
            Decoration.of(span("b1", 13, 20), new Decoration.Wave(Tone.CHANGES)),
            Decoration.of(
                span("b1", 24, 30),
                new Decoration.Highlight(Tone.REVIEW, Decoration.Strength.SOFT)),
            Decoration.of(
                span("b1", 31, 36),
                new Decoration.Highlight(Tone.REVIEW, Decoration.Strength.CURRENT)),
            Decoration.of(span("b1", 42, 54), new Decoration.Line(Tone.ACCENT, true)),
            Decoration.of(span("b1", 55, 75), new Decoration.Strike(Tone.CHANGES)),
            Decoration.of(span("b2", 6, 13), new Decoration.Chip(Tone.OK)),
            Decoration.of(span("b2", 14, 20), new Decoration.Badge(Tone.REVIEW, "2")),
            Decoration.of(span("b2", 14, 20), new Decoration.Line(Tone.REVIEW, false)),
            Decoration.of(span("b2", 21, 62), new Decoration.Bar(Tone.ACCENT)),
            Decoration.of(span("b1", 0, 3), new Decoration.MarginMark(Tone.REVIEW, "3")),
            Decoration.of(span("b2", 0, 3), new Decoration.MarginMark(Tone.CHANGES, ""))));
  }

  private static Span span(String block, int from, int to) {
    return new Span(new BlockId(block), Field.TEXT, from, to);
  }
}
