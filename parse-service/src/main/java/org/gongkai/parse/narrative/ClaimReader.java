package org.gongkai.parse.narrative;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.Claim;
import org.gongkai.events.Formats;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.script.CharacterSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that the prose states about cells of the tables. A sentence that may speak of something else — of
 * another year, of another organ, of a part, of about so many — gives no claim: a wrong claim accuses an agency.
 */
public final class ClaimReader {
    private static final CharacterSet STOPS = CharacterSet.of("。；;！？");
    /** What is longer was not written by a person, or lost its full stops. */
    private static final int LONGEST_SENTENCE = 1_000;
    /** A subheading without a number (「（二）依申请公开情况」) says what the next paragraph is about. */
    private static final int LONGEST_SUBHEADING = 40;

    private static final CharacterSet QUOTES = CharacterSet.of("《〔[");
    private static final Pattern QUOTED = Pattern.compile("《[^》]{0,120}》|〔\\d{4}〕|\\[\\d{4}]");
    private static final Words PUBLICITY = Words.of("信息公开|政务公开|依申请公开|公开政府信息|信息依申请");
    private static final Words THIS_YEAR = Words.of("今年|本年|报告期");

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
        for (var passage : prose.passages()) {
            var words = blotted(passage.value());
            boolean subheading = words.length() <= LONGEST_SUBHEADING && !words.endsWith("。");
            read(passage, words, prose.section(), topic, aboutPublicity);
            topic = subheading ? Topic.after(words, usual) : usual;
            aboutPublicity = subheading && PUBLICITY.isOneIn(words);
        }
    }

    private void read(Passage passage, String words, int section, Topic before, boolean publicityBefore) {
        var topic = before;
        boolean publicity = publicityBefore;
        boolean otherYear = false;
        BigDecimal received = null;
        int end;
        for (int start = 0; start < words.length(); start = end) {
            end = endOfSentence(words, start);
            var said = words.substring(start, end);
            boolean isStop = said.length() == 1 && STOPS.contains(said.charAt(0));
            if (!isStop && said.length() <= LONGEST_SENTENCE) {
                Deadline.checkCurrent();
                boolean now = PUBLICITY.isOneIn(said);
                int named = Sentence.lastYear(said, said.length());
                otherYear = isAboutOtherYear(said, named, otherYear);
                if (!otherYear || named > 0) {
                    var sentence = new Sentence(
                            passage, start, end, said, Count.in(said), section, topic, now || publicity, year);
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

    /** Behind the full stop. */
    private static int endOfSentence(String words, int start) {
        int stop = STOPS.indexIn(words, start);
        return stop < 0 ? words.length() : stop + 1;
    }

    /** 「2019年收到申请20件。其中予以公开10件。」: the second sentence is of the year of the first. */
    private boolean isAboutOtherYear(String said, int named, boolean before) {
        if (named > 0 && year != null) {
            return named != year;
        }
        return before && !THIS_YEAR.isOneIn(said);
    }

    /** As long as before, so that places stay. */
    private static String blotted(String words) {
        int open = QUOTES.indexIn(words, 0);
        if (open < 0) {
            return words;
        }
        var blotted = new StringBuilder(words);
        var quoted = QUOTED.matcher(words);
        while (open >= 0) {
            int next = open + 1;
            if (quoted.region(open, words.length()).lookingAt()) {
                next = quoted.end();
                blotted.replace(open, next, "□".repeat(next - open));
            }
            open = QUOTES.indexIn(words, next);
        }
        return blotted.toString();
    }
}
