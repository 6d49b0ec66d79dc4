package org.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.gongkai.events.EventJson;
import org.junit.jupiter.api.Test;

/** The realm that docker-compose.yml gives to Keycloak has what the services expect of an issuer. */
class RealmTest {
    private static final Path REALM = Path.of("../docker/keycloak/gongkai-realm.json");
    private static final Path COMPOSE = Path.of("../docker-compose.yml");

    private final JsonNode realm = EventJson.mapper().readTree(REALM.toFile());

    RealmTest() throws IOException {}

    @Test
    void itHasOurRolesAndNoOthers() {
        assertThat(realm.path("roles").path("realm").findValuesAsText("name"))
                .containsExactlyInAnyOrder(Role.PORTAL, Role.AGENCY, Role.ADMIN, Role.OPERATOR);
        assertThat(realm.path("users").findValues("realmRoles"))
                .allSatisfy(
                        roles -> assertThat(realm.path("roles").path("realm").findValuesAsText("name"))
                                .contains(roles.path(0).asText()));
    }

    @Test
    void thePageSignsInWithoutASecretByTheCodeFlowWithPkce() {
        var page = client("gongkai");

        assertThat(page.path("publicClient").asBoolean()).isTrue();
        assertThat(page.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(page.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(page.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(page.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(page.path("redirectUris")).hasToString("[\"http://localhost:8080/sign-in\"]");
    }

    @Test
    void tokensOfEveryClientAreMeantForTheServicesAndTellOfAgencies() {
        for (var client : realm.path("clients")) {
            var mappers = client.path("protocolMappers");
            assertThat(mappers.findValuesAsText("included.custom.audience")).containsExactly("gongkai");
            assertThat(mappers.findValuesAsText("claim.name")).containsExactly("agencies");
        }
    }

    @Test
    void theServicesAreToldItsNameAndWhereItsRolesAre() throws IOException {
        assertThat(Files.readString(COMPOSE))
                .contains("/realms/" + realm.path("realm").asText() + "}")
                .contains("GONGKAI_ACCESS_ROLES_CLAIM:-realm_access/roles}");
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
