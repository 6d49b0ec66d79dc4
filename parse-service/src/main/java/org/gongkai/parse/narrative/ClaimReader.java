package org.gongkai.parse.narrative;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.Claim;
import org.gongkai.events.Formats;
import org.gongkai.parse.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that the prose states about cells of the tables. A sentence that may speak of something else — of
 * another year, of another organ, of a part, of about so many — gives no claim: a wrong claim accuses an agency.
 */
public final class ClaimReader {
    private static final Pattern SENTENCE = Pattern.compile("[^。；;！？\\n]+[。；;！？]?");
    /** What is longer was not written by a person, or lost its full stops. */
    private static final int LONGEST_SENTENCE = 1_000;
    /** A subheading without a number (「（二）依申请公开情况」) says what the next paragraph is about. */
    private static final int LONGEST_SUBHEADING = 40;

    private static final Pattern QUOTED = Pattern.compile("《[^》]{0,120}》|〔\\d{4}〕|\\[\\d{4}]");
    private static final Pattern PUBLICITY = Pattern.compile("信息公开|政务公开|依申请公开|公开政府信息|信息依申请");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年");
    private static final Pattern THIS_YEAR = Pattern.compile("今年|本年|报告期");

    private final @Nullable Integer year;
    private final RequestClaims requests;
    private final DisclosureClaims disclosure;
    private final LinkedHashSet<Claim> claims = new LinkedHashSet<>();

    private ClaimReader(@Nullable Integer year, @Nullable AgencyKind kind, Formats formats) {
        this.year = year;
        this.requests = new RequestClaims(formats.t3(), kind);
        this.disclosure = new DisclosureClaims(formats.t2());
    }

    /**
     * The claims of the prose before and between the tables.
     *
     * @param year the report year; null when unknown
     * @param kind what sort of organ reports; null when unknown
     * @param formats which cells there are to speak of
     */
    public static List<Claim> claims(
            List<SectionReader.Prose> prose, @Nullable Integer year, @Nullable AgencyKind kind, Formats formats) {
        var reader = new ClaimReader(year, kind, formats);
        prose.forEach(reader::read);
        return List.copyOf(reader.claims);
    }

    private void read(SectionReader.Prose prose) {
        var usual = prose.section() == 3 ? Topic.REQUESTS : Topic.OTHER;
        var topic = usual;
        boolean aboutPublicity = false;
        for (var passage : Passage.of(prose.paragraphs())) {
            var words = blotted(passage.value());
            boolean subheading = words.length() <= LONGEST_SUBHEADING && !words.endsWith("。");
            read(passage, words, prose.section(), topic, aboutPublicity);
            topic = subheading ? Topic.after(words, usual) : usual;
            aboutPublicity = subheading && PUBLICITY.matcher(words).find();
        }
    }

    private void read(Passage passage, String words, int section, Topic before, boolean publicityBefore) {
        var topic = before;
        boolean publicity = publicityBefore;
        boolean otherYear = false;
        BigDecimal received = null;
        var sentences = SENTENCE.matcher(words);
        while (sentences.find()) {
            var said = sentences.group();
            if (said.length() <= LONGEST_SENTENCE) {
                Deadline.checkCurrent();
                boolean now = PUBLICITY.matcher(said).find();
                otherYear = isAboutOtherYear(said, otherYear);
                var sentence = new Sentence(
                        said,
                        passage.original(sentences.start(), sentences.end()).strip(),
                        passage.source(sentences.start(), sentences.end()),
                        section,
                        topic,
                        now || publicity,
                        year);
                if (!otherYear || YEAR.matcher(said).find()) {
                    received = requests.read(sentence, received, claims::add);
                    CaseClaims.read(sentence, claims::add);
                    NoneClaims.read(sentence, claims::add);
                    disclosure.read(sentence, claims::add);
                }
                topic = Topic.after(said, topic);
                publicity = now;
            }
        }
    }

    /** 「2019年收到申请20件。其中予以公开10件。」: the second sentence is of the year of the first. */
    private boolean isAboutOtherYear(String said, boolean before) {
        var years = YEAR.matcher(said);
        String last = null;
        while (years.find()) {
            last = years.group(1);
        }
        if (last != null && year != null) {
            return !last.equals(year.toString());
        }
        return before && !THIS_YEAR.matcher(said).find();
    }

    /** As long as before, so that places stay. */
    private static String blotted(String words) {
        if (words.indexOf('《') < 0 && words.indexOf('〔') < 0 && words.indexOf('[') < 0) {
            return words;
        }
        return QUOTED.matcher(words)
                .replaceAll(match -> "□".repeat(match.group().length()));
    }
}
