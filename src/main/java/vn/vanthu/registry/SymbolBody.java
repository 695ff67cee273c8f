package vn.vanthu.registry;

import java.util.List;

/**
 * A body as the end of a symbol (ký hiệu) names it: TTg in 38/CT-TTg.
 *
 * @param abbreviation letter for letter
 * @param name in full
 * @param regime STATE or PARTY: whose form of symbols it uses
 * @param slips how the abbreviation is found mistyped; none of them is another body's
 */
public record SymbolBody(
        String abbreviation,
        String name,
        DocumentType.Regime regime,
        List<String> slips,
        String source) {

    public SymbolBody {
        slips = List.copyOf(slips);
    }
}
