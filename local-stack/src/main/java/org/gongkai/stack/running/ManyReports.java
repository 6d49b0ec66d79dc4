package org.gongkai.stack.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * As many different reports as are asked for, made of a few: each with a remark at its end, so that no two are the same
 * file; text and HTML also under other places' names and for the year beside, so that the keys spread over the partitions.
 */
public final class ManyReports {
    private static final List<String> PLACES = List.of(
            "平山县", "涉县", "蔚县", "阳高县", "沁源县", "清水河县", "康平县", "通榆县", "桦川县", "金湖县", "桐庐县", "天台县", "歙县", "永泰县", "婺源县", "莒县",
            "嵩县", "竹山县", "沅陵县", "德庆县", "巫山县", "剑阁县", "禄丰县", "佛坪县", "民勤县", "门源县", "隆德县", "渠县", "开阳县", "贡嘎县");

    private static final Pattern PLACE_OF_A_SAMPLE = Pattern.compile("修武县|孟州市西虢镇|西虢镇|岚皋县|宁武县|同心[县縣]");
    private static final Pattern YEAR = Pattern.compile("(20[12]\\d)(?=年)");

    private final List<Path> originals;
    private final List<String> places;
    private final boolean inOtherWords;
    private int made;

    /**
     * Makes reports out of the samples of a folder.
     *
     * @param from number of the first: who begins elsewhere makes other files
     */
    public ManyReports(Path samples, int from) throws IOException {
        // A remark cannot be put behind a .doc without opening it.
        this(samples, extension -> !extension.equals("doc"), PLACES, false, from);
    }

    private ManyReports(Path samples, Predicate<String> extension, List<String> places, boolean inOtherWords, int from)
            throws IOException {
        this.made = from;
        this.places = places;
        this.inOtherWords = inOtherWords;
        this.originals = Folders.reports(List.of(samples)).stream()
                .filter(file -> extension.test(extension(file)))
                .toList();
    }

    /** Plain text only, from so many places that few reports are handed in twice, and none in the words of another. */
    public static ManyReports ofText(Path samples, int from) throws IOException {
        return new ManyReports(samples, "txt"::equals, Places.towns(), true, from);
    }

    /** The next so many reports, none of them made before. */
    public List<Upload> next(int count) throws IOException {
        var reports = new ArrayList<Upload>();
        for (int i = 0; i < count; i++) {
            reports.add(next());
        }
        return reports;
    }

    private Upload next() throws IOException {
        return at(made++);
    }

    /** The report of a number, always the same. */
    public Upload at(int number) throws IOException {
        var original = originals.get(number % originals.size());
        var bytes = Files.readAllBytes(original);
        var remark = "remark " + number;
        var changed = switch (extension(original)) {
            case "pdf" -> append(bytes, "\n%" + remark + "\n");
            case "docx" -> withComment(bytes, remark);
            case "html", "htm" -> append(elsewhere(bytes, number), "\n<!-- " + remark + " -->\n");
            default -> append(elsewhere(bytes, number), "\n备注：" + remark + "\n");
        };
        return Upload.of(number + "-" + original.getFileName(), changed);
    }

    private byte[] elsewhere(byte[] utf8, int number) {
        var sample = new String(utf8, StandardCharsets.UTF_8);
        var text = inOtherWords ? OtherWords.of(sample, number) : sample;
        var moved = PLACE_OF_A_SAMPLE.matcher(text).replaceAll(places.get(number % places.size()));
        boolean otherYear = number / places.size() % 2 == 1;
        if (!otherYear) {
            return moved.getBytes(StandardCharsets.UTF_8);
        }
        // 2020 and 2019 share a format: the year beside a report of 2019 is 2020, and the other way round.
        int shift = text.contains("2020年") ? -1 : 1;
        return YEAR.matcher(moved)
                .replaceAll(year -> String.valueOf(Integer.parseInt(year.group(1)) + shift))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] append(byte[] bytes, String text) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(bytes);
        all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    /** A zip ends with the length of its comment, two bytes, and the comment: that of our samples is empty. */
    private static byte[] withComment(byte[] zip, String comment) {
        var all = append(zip, comment);
        all[zip.length - 2] = (byte) comment.length();
        return all;
    }

    private static String extension(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
