package org.gongkai.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BindingTest {
    private static final Agency COUNTY = new Agency("140925", "宁武县人民政府", null, null, null);
    private static final Agency OFFICE = new Agency("140925-教育局", "宁武县教育局", null, null, null);

    @Test
    void whoIsBoundToNothingHandsInForEverybody() {
        assertThat(Binding.NONE.covers(COUNTY)).isTrue();
    }

    @Test
    void anAgencyIsMeantByItsKeyOrItsName() {
        assertThat(new Binding(List.of("140925")).covers(COUNTY)).isTrue();
        assertThat(new Binding(List.of("宁武县人民政府")).covers(COUNTY)).isTrue();
        assertThat(new Binding(List.of("140926", "静乐县人民政府")).covers(COUNTY)).isFalse();
    }

    @Test
    void aStarMeansEveryAgencyWhoseKeyBeginsSo() {
        assertThat(new Binding(List.of("140925")).covers(OFFICE)).isFalse();
        assertThat(new Binding(List.of("140925*")).covers(OFFICE)).isTrue();
        assertThat(new Binding(List.of("140926*")).covers(OFFICE)).isFalse();
    }
}
