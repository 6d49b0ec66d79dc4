package org.gongkai.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsualQuestionTest {
    @Test
    void nothingInAnAddressIsLeftToBeFilledIn() {
        var addresses = IntStream.range(0, 20)
                .boxed()
                .flatMap(n -> UsualQuestion.ALL.stream().map(question -> question.address(n)))
                .toList();

        assertThat(addresses)
                .noneMatch(address -> address.contains("{"))
                .allSatisfy(address -> assertThat(URI.create(address).getPath()).startsWith("/api/"));
    }

    @Test
    void theNextTimeSomethingElseIsAsked() {
        var overview = UsualQuestion.ALL.getFirst();

        assertThat(overview.address(0)).isNotEqualTo(overview.address(1));
    }

    @Test
    void thereAreTwentyOfThemAtLeastAndNoTwoOfOneName() {
        assertThat(UsualQuestion.ALL)
                .hasSizeGreaterThanOrEqualTo(20)
                .extracting(UsualQuestion::name)
                .doesNotHaveDuplicates();
    }
}
