package vn.vanthu.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What makes two indicators (chỉ tiêu) the same in different documents: the words that say what is
 * measured, abbreviations written out, without marks, years, places and fillers, in any order.
 *
 * @param words folded syllables, sorted
 */
public record IndicatorKey(Set<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    /** Words that say that something is a target, not what it is; with their marks. */
    private static final Set<String> FILLERS =
            Set.of(
                    "phấn", "đấu", "đạt", "tỷ", "tỉ", "lệ", "của", "các", "được", "trên", "và", "ở",
                    "tại", "đối", "với", "trong", "năm", "cho", "về", "có", "đảm", "bảo", "ít",
                    "nhất", "tối", "thiểu", "số", "là", "theo", "đến", "từ", "trở", "lên", "mỗi",
                    "những", "do", "khi", "bằng", "tăng", "giảm", "duy", "trì", "hoàn", "thành",
                    "thực", "hiện", "xếp", "thứ", "tổng", "đã", "cũng", "bị", "qua", "để", "thì",
                    "lượng", "tỉnh", "huyện", "xã", "phường");

    /** Fillers that tell something behind one of these: "cấp xã", "chữ ký số", "hoàn thành". */
    private static final Map<String, Set<String>> TELLING =
            Map.of(
                    "tỉnh", Set.of("cấp"),
                    "huyện", Set.of("cấp", "phòng"),
                    "xã", Set.of("cấp", "số", "phường"),
                    "phường", Set.of("xã", "số"),
                    "số", Set.of("ký", "đổi", "kỹ", "kinh", "dân", "quyền", "công"),
                    "thành", Set.of("hợp"));

    /** Behind one of these a number names a level. */
    private static final Set<String> LEVELS = Set.of("độ", "nhóm", "loại", "hạng", "cấp", "mức");

    /** The key of an indicator as a document writes it. */
    public static IndicatorKey of(String indicator, Abbreviations abbreviations) {
        var words = new TreeSet<String>();
        String before = "";
        for (String word : written(indicator, abbreviations)) {
            boolean level = isNumber(word) && LEVELS.contains(before);
            boolean told =
                    TELLING.getOrDefault(word, Set.of()).contains(before)
                            || !isNumber(word) && !FILLERS.contains(word);
            if (!word.isEmpty() && (level || told)) {
                words.add(level ? fold(before) + word : fold(word));
            }
            before = word;
        }
        words.remove("cap");
        return new IndicatorKey(Collections.unmodifiableSet(words));
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    /** The words in small letters, abbreviations written out. */
    private static String[] written(String indicator, Abbreviations abbreviations) {
        String bare = Normalizer.normalize(indicator, Normalizer.Form.NFC);
        String text = abbreviations.expand(bare).toLowerCase(Locale.ROOT);
        return text.replace("địa bàn", " ").split("[^\\p{L}\\p{N}]+");
    }

    /** Shared words over all words of the two, 0 to 1 (Jaccard). */
    public double likeness(IndicatorKey other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return 0;
        }
        List<String> shared = new ArrayList<>(words);
        shared.retainAll(other.words);
        return (double) shared.size() / (words.size() + other.words.size() - shared.size());
    }

    private static String fold(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
