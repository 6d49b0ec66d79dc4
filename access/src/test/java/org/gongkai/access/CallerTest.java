package org.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void aPersonWithoutANameIsCalledByTheSubject() {
        assertThat(caller(" ", Role.ADMIN).name()).isEqualTo("u-1");
    }

    @Test
    void aNameIsForPeopleToReadAndNoLongerThanALine() {
        assertThat(caller("王\u0000芳\u202e", Role.ADMIN).name()).isEqualTo("王芳");
        assertThat(caller("𠮷".repeat(100), Role.ADMIN).name()).isEqualTo("𠮷".repeat(80));
    }

    @Test
    void aPortalSeesOnlyItsOwnUnlessItIsMoreThanAPortal() {
        assertThat(caller("a", Role.PORTAL).seesOnlyOwn()).isTrue();
        assertThat(caller("a", Role.PORTAL, Role.AGENCY).seesOnlyOwn()).isFalse();
        assertThat(caller("a", Role.PORTAL, Role.ADMIN).seesOnlyOwn()).isFalse();
    }

    private static Caller caller(String name, String... roles) {
        return new Caller("u-1", name, Set.of(roles), Set.of());
    }
}
