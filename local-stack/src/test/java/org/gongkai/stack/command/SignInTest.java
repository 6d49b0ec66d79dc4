package org.gongkai.stack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.StackFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    @Test
    void aPersonHasARoleANameAndPerhapsAgencies() {
        var person = SignIn.person(options("portal", "--name", "忻州门户", "--agency", "140925*,静乐县人民政府"));

        assertThat(person.name()).isEqualTo("忻州门户");
        assertThat(person.roles()).containsExactly("portal");
        assertThat(person.agencies()).containsExactly("140925*", "静乐县人民政府");
    }

    @Test
    void peopleOfAnotherNameAreOthers() {
        assertThat(SignIn.person(options("admin", "--name", "王芳")).subject())
                .isNotEqualTo(SignIn.person(options("admin", "--name", "李强")).subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "root", "admin portal"})
    void whatIsNoRoleIsRefused(String words) {
        assertThatThrownBy(() -> SignIn.person(options(words.split(" ", -1)))).isInstanceOf(StackFailure.class);
    }

    private static Options options(String... line) {
        return Options.parse(List.of(line), Set.of(), Set.of(SignIn.NAME, SignIn.AGENCY));
    }
}
