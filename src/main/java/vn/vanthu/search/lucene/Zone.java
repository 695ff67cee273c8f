package vn.vanthu.search.lucene;

import vn.vanthu.search.Weights;

/** Names of the Lucene fields that hold the streams of one part of an entry. */
enum Zone {
    TEXT("t", Weights.TEXT),
    HEADINGS("h", Weights.HEADINGS),
    TITLE("d", Weights.TITLE);

    private final String name;
    private final float weight;

    Zone(String name, float weight) {
        this.name = name;
        this.weight = weight;
    }

    String exact() {
        return name + ".exact";
    }

    String folded() {
        return name;
    }

    String exactPairs() {
        return name + ".exact2";
    }

    String foldedPairs() {
        return name + ".2";
    }

    float weight() {
        return weight;
    }
}
