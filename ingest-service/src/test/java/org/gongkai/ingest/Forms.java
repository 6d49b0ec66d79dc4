package org.gongkai.ingest;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import java.nio.charset.StandardCharsets;
import org.apache.http.entity.mime.HttpMultipartMode;

/** Forms as browsers and curl send them: names of files are plain UTF-8. */
public final class Forms {
    public static final RestAssuredConfig UTF_8_NAMES = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.RFC6532))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8));

    private Forms() {}
}
