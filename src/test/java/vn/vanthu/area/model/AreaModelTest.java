package vn.vanthu.area.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.area.AreaExample;
import vn.vanthu.area.FactWords;
import vn.vanthu.registry.ReformArea;

class AreaModelTest {

    private static final List<AreaExample> EXAMPLES = examples();

    @Test
    void the_same_examples_give_the_same_bytes() {
        assertThat(AreaModel.train(EXAMPLES).bytes()).isEqualTo(AreaModel.train(EXAMPLES).bytes());
    }

    @Test
    void a_model_read_back_tells_what_it_learned() throws IOException {
        var model = AreaModel.read(AreaModel.train(EXAMPLES).bytes());

        assertThat(model.classify("Giải ngân 98% kế hoạch vốn")).isEqualTo(ReformArea.FINANCE);
        assertThat(model.classify("Tinh giản biên chế 3%")).isEqualTo(ReformArea.APPARATUS);
    }

    @Test
    void one_area_alone_teaches_nothing() {
        assertThatThrownBy(() -> AreaModel.train(EXAMPLES.subList(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<AreaExample> examples() {
        var examples = new ArrayList<AreaExample>();
        for (int share = 1; share <= 6; share++) {
            examples.add(example("Giải ngân 9" + share + "% vốn", ReformArea.FINANCE));
            examples.add(example("Tinh giản " + share + "% biên chế", ReformArea.APPARATUS));
        }
        return List.copyOf(examples);
    }

    private static AreaExample example(String sentence, ReformArea area) {
        return new AreaExample("kh", "Sơn Hải", new FactWords("", sentence), area);
    }
}
