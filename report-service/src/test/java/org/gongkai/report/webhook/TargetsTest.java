package org.gongkai.report.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080);

    @Test
    void theAddressThatWasCheckedIsTheOneToConnectToWhateverTheNameLeadsToAfterwards() throws Exception {
        // A host that answers with a public address first and with this machine from then on.
        var answers = new ArrayDeque<>(List.of(addresses("93.184.215.14"), addresses("127.0.0.1")));
        var targets = new Targets(false, PORTS, _ -> answers.remove());

        var target = targets.resolve("https://rebind.example/hook");

        assertThat(target.address().getHostAddress()).isEqualTo("93.184.215.14");
        assertThat(target.port()).isEqualTo(443);
        assertThat(answers).as("asked once").hasSize(1);
        assertThatExceptionOfType(ForbiddenTarget.class)
                .isThrownBy(() -> targets.resolve("https://rebind.example/hook"));
    }

    @Test
    void oneAddressThatIsNotPublicAmongSeveralIsEnough() {
        var targets = new Targets(false, PORTS, _ -> addresses("93.184.215.14", "10.0.0.1"));

        assertThatExceptionOfType(ForbiddenTarget.class).isThrownBy(() -> targets.resolve("https://both.example/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/",
                "http://localhost/",
                "http://localhost./",
                "http://LOCALHOST:8080/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/"
            })
    void thisMachineIsNotCalledHoweverItsAddressIsWritten(String url) {
        var targets = new Targets(false, PORTS, InetAddress::getAllByName);

        try {
            var target = targets.resolve(url);
            // Written in a way that Java takes for another address: then that one is public, and is what is called.
            assertThat(AddressRules.objection(target.address())).isEmpty();
        } catch (ForbiddenTarget | UnknownHostException e) {
            assertThat(e).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portal.example",
                "/hook",
                "ftp://portal.example/",
                "file:///etc/passwd",
                "gopher://portal.example/",
                "jar:http://portal.example/!/",
                "https:///hook",
                "https://user:password@portal.example/",
                "https://portal.example/#part",
                "https://portal.example:22/",
                "https://portal.example:6379/",
                "http://portal.example:0/",
                "http://portal.example:65536/",
                "https://portal example/",
                "http://portal.example\\@127.0.0.1/",
                "http://127.0.0.1%2f@portal.example/"
            })
    void whatIsNoPlainAddressOfTheWebIsNotCalled(String url) {
        var targets = new Targets(false, PORTS, _ -> addresses("93.184.215.14"));

        assertThatExceptionOfType(ForbiddenTarget.class).isThrownBy(() -> targets.resolve(url));
    }

    @Test
    void whoAllowsPrivateNetworksMayHaveAnyPortOfThem() {
        var targets = new Targets(true, PORTS, InetAddress::getAllByName);

        assertThatCode(() -> targets.resolve("http://127.0.0.1:9999/hook")).doesNotThrowAnyException();
        assertThatExceptionOfType(ForbiddenTarget.class).isThrownBy(() -> targets.resolve("ftp://127.0.0.1/"));
    }

    @Test
    void aHostThatIsNotKnownYetMayBeSubscribedAndIsNotCalled() {
        var targets = new Targets(false, PORTS, host -> {
            throw new UnknownHostException(host);
        });

        assertThatCode(() -> targets.check("https://soon.example/")).doesNotThrowAnyException();
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> targets.resolve("https://soon.example/"));
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
