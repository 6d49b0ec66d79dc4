package org.gongkai.report.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {
    @ParameterizedTest
    @CsvSource({"%E7%8E%8B%E8%8A%B3,王芳", "Li%20Lei,Li Lei", "a+b,a+b", "%F0%A0%AE%B7,𠮷", "' x ',x"})
    void theNameIsReadAsItWasMeant(String header, String name) {
        assertThat(Actor.named(header).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "%20", "王芳", "%E7%8E", "%zz", "100%", "%00", "a%0Ab", "%E2%80%AEx"})
    void whatIsNoNameIsRefused(String header) {
        assertThatThrownBy(() -> Actor.named(header))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().type()).hasToString("/problems/name-missing"));
    }

    @Test
    void aNameHasAtMostEightyCharacters() {
        assertThat(Actor.named("%E7%8E%8B".repeat(80)).name()).hasSize(80);
        assertThatThrownBy(() -> Actor.named("a".repeat(81))).isInstanceOf(Refusal.class);
    }
}
