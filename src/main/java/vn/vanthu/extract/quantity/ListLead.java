package vn.vanthu.extract.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.text.Span;

/**
 * Remembers from paragraph to paragraph which line heads the list that they are items of, where it
 * names a measure: "- Số lượng vật tư tồn kho:" above "+ Xi măng: 12 tấn".
 */
final class ListLead {

    private static final int LONGEST = 120;

    private static final Pattern BULLET = Pattern.compile("\\s*([-–+*•])\\s*");

    /** A measure, and no number of its own that the items would be parts of. */
    private static final Pattern MEASURE =
            Pattern.compile(
                    "(?iu)(?:tổng |số |diện tích|kinh phí|khối lượng|sản lượng|doanh thu|giá trị"
                            + "|tỷ lệ|tồn kho|nguồn vốn)[^\\d.;]*:");

    private String lead = "";
    private String mark = "";
    private String items = "";

    /** What heads the paragraph; empty where nothing does. */
    String over(String text, Span paragraph) {
        String words = paragraph.in(text).strip();
        Matcher bullet = BULLET.matcher(words);
        String own = bullet.lookingAt() ? bullet.group(1) : "";
        String bare = own.isEmpty() ? words : words.substring(bullet.end());
        boolean item =
                !own.isEmpty() && !own.equals(mark) && (items.isEmpty() || own.equals(items));
        if (!lead.isEmpty() && item) {
            items = own;
            return lead;
        }
        boolean heads = bare.length() <= LONGEST && MEASURE.matcher(bare).matches();
        lead = heads ? bare.substring(0, bare.length() - 1).strip() : "";
        mark = own;
        items = "";
        return "";
    }
}
