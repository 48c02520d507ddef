package muharrir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muharrir.document.Direction;
import org.junit.jupiter.api.Test;

/** Texts of many shapes, and exactly what each is taken for. */
class TextIntakeTest {
  private static void check(String text, List<String> outline, List<String> report) {
    IntakeResult result = Outline.read(text);
    assertThat(Outline.of(result)).isEqualTo(outline);
    assertThat(Outline.report(result)).isEqualTo(report);
    Nothing.isLost(text, result);
  }

  @Test
  void aReportWithoutCaptionAndOfficers() {
    check(
        """
        افتتاح سوق المدينة القديمة بعد ترميمه

        عاد سوق المدينة القديمة إلى زواره اليوم بعد أعمال ترميم استمرت عامين كاملين.

        الحرفيون أولاً

        قال أصحاب الورش إن محالهم عادت إلى مواضعها الأولى.
        وأضافوا أن الإيجارات بقيت كما كانت قبل الترميم.
        """,
        List.of(
            "H1 افتتاح سوق المدينة القديمة بعد ترميمه",
            "S عاد سوق المدينة القديمة إلى زواره اليوم بعد أعمال ترميم استمرت عامين كاملين.",
            "H2 الحرفيون أولاً",
            "P قال أصحاب الورش إن محالهم عادت إلى مواضعها الأولى.",
            "P وأضافوا أن الإيجارات بقيت كما كانت قبل الترميم."),
        List.of());
  }

  @Test
  void breakingNewsOfOneSentence() {
    check(
        "عاجل\nمقتل خمسة أشخاص في انفجار وسط المدينة.",
        List.of("K عاجل", "H1 مقتل خمسة أشخاص في انفجار وسط المدينة."),
        List.of());
  }

  @Test
  void oneLongParagraphHasNoHeadline() {
    String text =
        "قالت هيئة الأرصاد إن منخفضاً جوياً يصل إلى المنطقة مساء الغد، ويستمر حتى نهاية الأسبوع،"
            + " مع أمطار غزيرة على الساحل وثلوج على المرتفعات التي تعلو ألف متر.";
    check(text, List.of("P " + text), List.of("0 noted.noHeadline"));
  }

  @Test
  void aHeadlineAndOneParagraphHaveNoStandfirst() {
    check(
        """
        الحكومة ترفع سعر الخبز: تفاصيل القرار
        دمشق - رفعت الحكومة سعر ربطة الخبز ابتداء من صباح غد الأحد.
        """,
        List.of(
            "H1 الحكومة ترفع سعر الخبز: تفاصيل القرار",
            "AT دمشق",
            "P رفعت الحكومة سعر ربطة الخبز ابتداء من صباح غد الأحد."),
        List.of("2 moved.dateline"));
  }

  @Test
  void writersDatesPlacesAndAgenciesAreMoved() {
    check(
        """
        خاص
        عودة القطار إلى محطة الحجاز بعد غياب طويل
        كتب: أحمد سالم، ليلى حداد
        الأحد 14 كانون الأول 2025 - 18:30
        تصوير: سامر عيد

        دمشق (رويترز) - وصل أول قطار إلى محطة الحجاز صباح اليوم وسط حضور كبير من الأهالي.

        واستغرقت الرحلة ثلاث ساعات.

        إعداد: رنا يوسف
        """,
        List.of(
            "K خاص",
            "H1 عودة القطار إلى محطة الحجاز بعد غياب طويل",
            "S وصل أول قطار إلى محطة الحجاز صباح اليوم وسط حضور كبير من الأهالي.",
            "AT دمشق (رويترز)",
            "BY رنا يوسف/إعداد",
            "BY أحمد سالم",
            "BY ليلى حداد",
            "BY سامر عيد/تصوير",
            "P واستغرقت الرحلة ثلاث ساعات."),
        List.of(
            "3 moved.byline",
            "4 setAside.date",
            "5 moved.byline",
            "7 moved.dateline",
            "11 moved.byline"));
  }

  @Test
  void placeAndWriterOnOneLine() {
    check(
        """
        سكان الحي يطالبون بإعادة المدرسة
        حلب - هالة درويش
        طالب سكان الحي بإعادة فتح المدرسة التي أغلقت قبل أربعة أعوام.
        وقالوا إن أطفالهم يمشون ساعة كل صباح.
        """,
        List.of(
            "H1 سكان الحي يطالبون بإعادة المدرسة",
            "S طالب سكان الحي بإعادة فتح المدرسة التي أغلقت قبل أربعة أعوام.",
            "AT حلب",
            "BY هالة درويش",
            "P وقالوا إن أطفالهم يمشون ساعة كل صباح."),
        List.of("2 moved.datelineAndByline"));
  }

  @Test
  void aDashAfterAnUnknownWordStaysInTheText() {
    check(
        """
        المنظمة تنشر تقريرها السنوي
        اليونيسف - المنظمة الأممية للطفولة - نشرت تقريرها السنوي عن التعليم في البلاد.
        ويقع التقرير في مئة صفحة.
        """,
        List.of(
            "H1 المنظمة تنشر تقريرها السنوي",
            "S اليونيسف - المنظمة الأممية للطفولة - نشرت تقريرها السنوي عن التعليم في البلاد.",
            "P ويقع التقرير في مئة صفحة."),
        List.of());
  }

  @Test
  void listsStayParagraphs() {
    check(
        """
        خمس نصائح للقيادة في الضباب

        نشرت إدارة المرور نصائح للسائقين مع بدء موسم الضباب في الجبال.

        وجاء في النصائح:
        1. خفف السرعة
        2- أشعل المصابيح المنخفضة
        • اترك مسافة كافية
        - لا تتجاوز في المنعطفات

        ودعت الإدارة إلى تأجيل السفر ليلاً.
        """,
        List.of(
            "H1 خمس نصائح للقيادة في الضباب",
            "S نشرت إدارة المرور نصائح للسائقين مع بدء موسم الضباب في الجبال.",
            "P وجاء في النصائح:",
            "P 1. خفف السرعة",
            "P 2- أشعل المصابيح المنخفضة",
            "P • اترك مسافة كافية",
            "P - لا تتجاوز في المنعطفات",
            "P ودعت الإدارة إلى تأجيل السفر ليلاً."),
        List.of());
  }

  @Test
  void aPoemIsNoRowOfSubheads() {
    check(
        """
        شاعر القرية يعود إلى الناس

        أحيا شاعر القرية أمسية في ساحة البلدة بعد عشرة أعوام من الصمت.

        وقرأ أمام الحاضرين قصيدته القديمة.

        يا دار أهلي على التل القديم
        هل ما تزال النوافذ في انتظاري
        أم غادر الضوء مثلي والنسيم

        وختم الأمسية بالشكر لمن حضر.
        """,
        List.of(
            "H1 شاعر القرية يعود إلى الناس",
            "S أحيا شاعر القرية أمسية في ساحة البلدة بعد عشرة أعوام من الصمت.",
            "P وقرأ أمام الحاضرين قصيدته القديمة.",
            "P يا دار أهلي على التل القديم",
            "P هل ما تزال النوافذ في انتظاري",
            "P أم غادر الضوء مثلي والنسيم",
            "P وختم الأمسية بالشكر لمن حضر."),
        List.of());
  }

  @Test
  void aShortLastParagraphIsNoSubhead() {
    check(
        """
        البلدية تبدأ توزيع المياه

        بدأت البلدية توزيع المياه على الأحياء الشرقية بعد إصلاح الخط الرئيسي.

        لماذا انقطعت المياه؟

        قالت البلدية إن الخط انكسر في ثلاثة مواضع.

        وللحديث بقية
        """,
        List.of(
            "H1 البلدية تبدأ توزيع المياه",
            "S بدأت البلدية توزيع المياه على الأحياء الشرقية بعد إصلاح الخط الرئيسي.",
            "H2 لماذا انقطعت المياه؟",
            "P قالت البلدية إن الخط انكسر في ثلاثة مواضع.",
            "P وللحديث بقية"),
        List.of());
  }

  @Test
  void aWriterWhoPutsNoStopsGetsFewerSubheads() {
    check(
        """
        موسم الزيتون يبدأ متأخراً هذا العام

        تأخر موسم الزيتون هذا العام أسبوعين بسبب الحر الذي ضرب المنطقة في شهر أيلول الماضي

        وقال المزارعون في القرى الجبلية إن المحصول سيكون أقل من محصول العام الماضي بكثير

        أسعار الزيت

        ويتوقع التجار في سوق المدينة أن يصل سعر الصفيحة إلى ضعف ما كان عليه في الشتاء

        لكنهم لا يرون في الأفق القريب نقصاً كبيراً في الزيت

        ويستمر القطاف في أكثر القرى إلى نهاية شهر تشرين الثاني إذا لم تهطل الأمطار باكراً
        """,
        List.of(
            "H1 موسم الزيتون يبدأ متأخراً هذا العام",
            "S تأخر موسم الزيتون هذا العام أسبوعين بسبب الحر الذي ضرب المنطقة في شهر أيلول"
                + " الماضي",
            "P وقال المزارعون في القرى الجبلية إن المحصول سيكون أقل من محصول العام الماضي بكثير",
            "H2 أسعار الزيت",
            "P ويتوقع التجار في سوق المدينة أن يصل سعر الصفيحة إلى ضعف ما كان عليه في الشتاء",
            "P لكنهم لا يرون في الأفق القريب نقصاً كبيراً في الزيت",
            "P ويستمر القطاف في أكثر القرى إلى نهاية شهر تشرين الثاني إذا لم تهطل الأمطار باكراً"),
        List.of());
  }

  @Test
  void anEnglishReportIsLeftToRight() {
    String text =
        """
        Old Damascus market reopens after two years
        By Sara Haddad and John Smith

        DAMASCUS, Syria (AP) — The covered market in the old city opened its doors on Sunday.

        Craftsmen first

        Traders said that rents had not changed. "We are home," one of them said.

        https://www.example.com/market?utm_source=mail&id=7

        Copy link
        """;
    check(
        text,
        List.of(
            "H1 Old Damascus market reopens after two years",
            "S The covered market in the old city opened its doors on Sunday.",
            "AT DAMASCUS, Syria (AP)",
            "BY Sara Haddad",
            "BY John Smith",
            "H2 Craftsmen first",
            "P Traders said that rents had not changed. \"We are home,\" one of them said.",
            "E https://www.example.com/market?id=7"),
        List.of(
            "2 moved.byline", "4 moved.dateline", "10 cleaned.address", "12 setAside.furniture"));
    assertThat(Outline.read(text).direction()).isEqualTo(Direction.LTR);
    assertThat(Outline.read(text).language()).isEqualTo("en");
  }

  @Test
  void aMailWrappedByItsProgram() {
    check(
        """
        وزارة الصحة تعلن بدء حملة اللقاح في المدارس الابتدائية

        أعلنت وزارة الصحة اليوم بدء حملة اللقاح ضد الحصبة في المدارس الابتدائية
        في جميع المحافظات، وتستمر الحملة أسبوعين، ويشارك فيها أكثر من ألفي عامل
        صحي مدربين على العمل في القرى البعيدة.

        أين يأخذ الأطفال اللقاح

        يأخذ الأطفال اللقاح في مدارسهم صباحاً، وفي المراكز الصحية بعد الظهر. ومن
        لم يأخذ الجرعة الأولى في موعدها فعليه أن يراجع أقرب مركز صحي إلى بيته.
        وترسل الوزارة فرقاً جوالة إلى المخيمات.
        https://t.me/health/12
        """,
        List.of(
            "H1 وزارة الصحة تعلن بدء حملة اللقاح في المدارس الابتدائية",
            "S أعلنت وزارة الصحة اليوم بدء حملة اللقاح ضد الحصبة في المدارس الابتدائية في جميع"
                + " المحافظات، وتستمر الحملة أسبوعين، ويشارك فيها أكثر من ألفي عامل صحي مدربين"
                + " على العمل في القرى البعيدة.",
            "H2 أين يأخذ الأطفال اللقاح",
            "P يأخذ الأطفال اللقاح في مدارسهم صباحاً، وفي المراكز الصحية بعد الظهر. ومن لم يأخذ"
                + " الجرعة الأولى في موعدها فعليه أن يراجع أقرب مركز صحي إلى بيته. وترسل الوزارة"
                + " فرقاً جوالة إلى المخيمات.",
            "E https://t.me/health/12"),
        List.of("3 merged.wrapped 3", "9 merged.wrapped 3"));
  }

  @Test
  void marksOfStructureBecomeStructure() {
    check(
        """
        # بيان المجلس المحلي

        عقد المجلس المحلي جلسته الأولى في القاعة الكبرى أمس.

        ## قرارات الجلسة
        اتخذ المجلس قرارين.
        > لن نترك حياً بلا ماء
        > مهما كلف الأمر
        ***
        ### ملحق
        ينشر المحضر غداً.
        """,
        List.of(
            "H1 بيان المجلس المحلي",
            "S عقد المجلس المحلي جلسته الأولى في القاعة الكبرى أمس.",
            "H2 قرارات الجلسة",
            "P اتخذ المجلس قرارين.",
            "Q لن نترك حياً بلا ماء مهما كلف الأمر",
            "---",
            "H3 ملحق",
            "P ينشر المحضر غداً."),
        List.of(
            "1 cleaned.marker",
            "5 cleaned.marker",
            "7 merged.wrapped 2",
            "7 cleaned.marker",
            "8 cleaned.marker",
            "9 cleaned.marker",
            "10 cleaned.marker"));
  }

  @Test
  void aPageWithOfficersOnOneLineAndFurniture() {
    check(
        """
        الرئيسية
        رئيس مجلس الإدارة: سناء العلي
        رئيس التحرير - كمال ناصر
        سوريا
        اتفاق جديد على خط الغاز بين البلدين الجارين
        شارك
        فيسبوك
        محطة الضخ
        وقّع البلدان اتفاقاً جديداً على خط الغاز بعد مفاوضات استمرت شهرين.
        خط الأنابيب في صورة أرشيفية
        خط الأنابيب في صورة أرشيفية
        ويبدأ الضخ في مطلع العام المقبل.
        رئيس التحرير
        كمال ناصر
        جميع الحقوق محفوظة 2025
        """,
        List.of(
            "K سوريا",
            "H1 اتفاق جديد على خط الغاز بين البلدين الجارين",
            "S وقّع البلدان اتفاقاً جديداً على خط الغاز بعد مفاوضات استمرت شهرين.",
            "P محطة الضخ",
            "F خط الأنابيب في صورة أرشيفية",
            "P ويبدأ الضخ في مطلع العام المقبل."),
        List.of(
            "1 setAside.furniture",
            "2 moved.chairman",
            "3 moved.editorInChief",
            "6 setAside.furniture",
            "7 setAside.furniture",
            "8 noted.shortLine",
            "11 merged.caption",
            "13 setAside.officerAgain",
            "14 setAside.officerAgain",
            "15 setAside.furniture"));
  }

  @Test
  void severalAddressesAndInvisibleCharacters() {
    check(
        """
        \uFEFFخبر\u200F قصير عن\u00A0المنصات

        نشرت الوزارة\tبيانها على المنصات كلها في وقت واحد مساء اليوم.
        <https://twitter.com/a/status/1?s=20> https://youtu.be/abcdefg
        ﺍﻟﺴﻼﻡ على من قرأ البيان كله.
        """
            .replace("\n", "\r\n"),
        List.of(
            "H1 خبر قصير عن المنصات",
            "S نشرت الوزارة بيانها على المنصات كلها في وقت واحد مساء اليوم.",
            "E https://x.com/a/status/1",
            "E https://www.youtube.com/watch?v=abcdefg",
            "P السلام على من قرأ البيان كله."),
        List.of(
            "0 cleaned.byteOrderMark",
            "1 cleaned.specialSpace",
            "1 cleaned.bidiControl",
            "3 cleaned.extraSpace",
            "4 cleaned.address",
            "4 cleaned.address",
            "5 cleaned.presentationForm 5"));
  }

  @Test
  void anAddressThatNoEmbedCanCarryStaysText() {
    check(
        "عنوان فيه رابط معطوب\nقال الموقع إن الرابط لم يعد يعمل منذ أمس.\nhttps://[oops\nثم عاد.",
        List.of(
            "H1 عنوان فيه رابط معطوب",
            "S قال الموقع إن الرابط لم يعد يعمل منذ أمس.",
            "P https://[oops",
            "P ثم عاد."),
        List.of());
  }
}
