package org.gongkai.validate;

import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.access.tests.AccessCheck;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {
    @Test
    void everyEndpointLetsInWhomTheTableNames() throws Exception {
        AccessCheck.everyEndpointLetsInWhomTheTableNames();
    }

    @Test
    void theDocumentShowsTheTable() throws Exception {
        AccessCheck.theDocumentShowsTheTable("validate-service");
    }
}
