package org.gongkai.report;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.access.tests.AccessCheck;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AccessTest {
    @Test
    void everyEndpointLetsInWhomTheTableNames() throws Exception {
        AccessCheck.everyEndpointLetsInWhomTheTableNames();
    }

    @Test
    void theDocumentShowsTheTable() throws Exception {
        AccessCheck.theDocumentShowsTheTable("report-service");
    }
}
