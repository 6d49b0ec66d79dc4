package org.gongkai.report.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonTest {
    private static final Person WANG = new Person("u-1", "王芳");

    @Test
    void whoSignedInIsToldFromOthersByTheSubjectWhateverTheNames() {
        assertThat(WANG.isTheSame(new Person("u-1", "Wang Fang"))).isTrue();
        assertThat(WANG.isTheSame(new Person("u-2", "王芳"))).isFalse();
    }

    @Test
    void whereNobodySignedInTheNameDecides() {
        assertThat(WANG.isTheSame(new Person(null, "王　芳"))).isTrue();
        assertThat(WANG.isTheSame(new Person(null, "李雷"))).isFalse();
    }
}
