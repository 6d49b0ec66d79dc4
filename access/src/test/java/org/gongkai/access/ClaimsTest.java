package org.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    @Test
    void textsAreFoundWhereverTheIssuerPutsThem() {
        var nested = Map.of("agencies", List.of(json("140925"), json("140926*")));
        var token = token(Map.of("agencies", Set.of("140925"), "one", "140927", "gongkai", nested));

        assertThat(Claims.texts(token, "agencies")).containsExactly("140925");
        assertThat(Claims.texts(token, "one")).containsExactly("140927");
        assertThat(Claims.texts(token, "gongkai/agencies")).containsExactlyInAnyOrder("140925", "140926*");
        assertThat(Claims.texts(token, "nothing/here")).isEmpty();
    }

    @Test
    void aPersonIsCalledByTheNameAndElseByTheUserName() {
        assertThat(Claims.name(token(Map.of("name", "王芳", "preferred_username", "wangfang"))))
                .isEqualTo("王芳");
        assertThat(Claims.name(token(Map.of("preferred_username", "wangfang")))).isEqualTo("wangfang");
        assertThat(Claims.name(token(Map.of()))).isEmpty();
    }

    private static JsonWebToken token(Map<String, Object> claims) {
        return new JsonWebToken() {
            @Override
            public String getName() {
                return "u-1";
            }

            @Override
            public Set<String> getClaimNames() {
                return claims.keySet();
            }

            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
            public <T> T getClaim(String name) {
                return (T) claims.get(name);
            }
        };
    }

    private static JsonString json(String text) {
        return new JsonString() {
            @Override
            public String getString() {
                return text;
            }

            @Override
            public CharSequence getChars() {
                return text;
            }

            @Override
            public ValueType getValueType() {
                return ValueType.STRING;
            }
        };
    }
}
