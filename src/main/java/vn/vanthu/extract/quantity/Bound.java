package vn.vanthu.extract.quantity;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.vanthu.text.Lexicon;

/** Words that bound a number or say where it went (trên, ít nhất, không quá, giảm còn). */
enum Bound {
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    ABOUT,
    /** "hơn": about as much for a figure, more than for a target. */
    OVER,
    /** "từ": begins a range, or "từ … trở lên". */
    FROM,
    UP,
    DOWN,
    /** "lên", "tăng lên": the level reached. */
    UP_TO,
    /** "xuống còn": the level reached. */
    DOWN_TO;

    /** Before the number. */
    static final Lexicon<Bound> BEFORE =
            Lexicon.of(
                    phrases(
                            Map.ofEntries(
                                    Map.entry(
                                            AT_LEAST,
                                            "ít nhất, tối thiểu, tối thiểu là, ít nhất là,"
                                                    + " không dưới, không thấp hơn, không ít hơn,"
                                                    + " đạt và vượt, tối thiểu đạt,"
                                                    + " bằng hoặc cao hơn, không nhỏ hơn"),
                                    Map.entry(
                                            MORE_THAN,
                                            "trên, cao hơn, nhiều hơn, lớn hơn, vượt trên, >"),
                                    Map.entry(
                                            AT_MOST,
                                            "không quá, tối đa, tối đa không quá, không vượt quá,"
                                                    + " nhiều nhất, không cao hơn, không hơn,"
                                                    + " nhiều nhất là, tối đa là, không lớn hơn,"
                                                    + " không nhiều hơn"),
                                    Map.entry(
                                            LESS_THAN,
                                            "dưới, thấp hơn, ít hơn, nhỏ hơn, chưa đến, chưa đầy,"
                                                    + " <"),
                                    Map.entry(
                                            ABOUT,
                                            "khoảng, gần, xấp xỉ, ước, ước đạt, ước khoảng, chừng,"
                                                    + " ước tính, ước tính khoảng, gần bằng"),
                                    Map.entry(OVER, "hơn"),
                                    Map.entry(FROM, "từ, giữa"),
                                    Map.entry(
                                            UP,
                                            "tăng, tăng thêm, nâng thêm, tăng trưởng,"
                                                    + " tăng bình quân"),
                                    Map.entry(
                                            DOWN,
                                            "giảm, cắt giảm, rút ngắn, giảm bớt, giảm được,"
                                                    + " tiết giảm, cắt giảm được, tinh giản,"
                                                    + " giảm bình quân"),
                                    Map.entry(
                                            UP_TO,
                                            "lên, tăng lên, nâng lên, lên đến, lên tới,"
                                                    + " nâng lên thành"),
                                    Map.entry(
                                            DOWN_TO,
                                            "xuống còn, giảm còn, giảm xuống còn, xuống,"
                                                    + " giảm xuống, chỉ còn, kéo giảm còn"))));

    /** After the number and its unit. */
    static final Lexicon<Bound> AFTER =
            Lexicon.of(
                    Map.of(
                            "trở lên", AT_LEAST,
                            "trở xuống", AT_MOST));

    private static Map<String, Bound> phrases(Map<Bound, String> lists) {
        var phrases = new LinkedHashMap<String, Bound>();
        lists.forEach((bound, list) -> {
            for (String phrase : list.split(",")) {
                phrases.put(phrase.strip(), bound);
            }
        });
        return phrases;
    }
}
