package org.gongkai.parse.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongkai.parse.Samples;

/** What is fuzzed, and how arbitrary bytes become a document that reaches deep into it. */
enum Target {
    TEXT("txt"),
    HTML("html"),
    /** The XML inside a container that is whole: else nearly every try would end at the container's checksum. */
    DOCX("docx") {
        @Override
        byte[] document(byte[] input) {
            return container(input);
        }

        @Override
        byte[] input(byte[] sample) {
            return textPart(sample);
        }
    },
    /** The container itself. */
    ZIP("docx"),
    DOC("doc"),
    RTF("rtf") {
        @Override
        List<byte[]> seeds() {
            return Stream.of(
                            "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 S;}{\\f1\\fcharset2 T;}}"
                                    + "{\\colortbl;\\red255\\green255\\blue255;}\\pard\\f0 \\'d2\\'bb\\'a1\\'a2{\\cf1 7}\\par",
                            "{\\rtf1 \\trowd\\trleft-108\\clvmgf\\cellx900\\clvmrg\\cellx1800\\pard\\intbl \\u35268\\'3f{\\v 8}\\cell"
                                    + "{\\strike 9}12\\cell\\row\\pard\\par}",
                            "{\\rtf1 \\trowd\\cellx9000\\pard\\intbl\\itap2 1\\nestcell{\\nonesttables\\par}"
                                    + "{\\*\\nesttableprops\\trowd\\cellx4000\\nestrow}\\pard\\intbl\\cell\\row}",
                            "{\\rtf1{\\shp{\\*\\shpinst{\\shptxt\\pard 1\\par}}}{\\pict\\bin3 }}}{\\field{\\*\\fldinst X}{\\fldrslt 5}}")
                    .map(seed -> seed.getBytes(StandardCharsets.ISO_8859_1))
                    .toList();
        }
    },
    /** The XML of Word 2003. */
    XML("docx") {
        @Override
        byte[] input(byte[] sample) {
            return new String(textPart(sample), StandardCharsets.UTF_8)
                    .replaceFirst(
                            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                            "http://schemas.microsoft.com/office/word/2003/wordml")
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Pages saved as mails. */
    MHTML("html") {
        @Override
        byte[] input(byte[] sample) {
            var mail = String.join(
                    "\r\n",
                    "MIME-Version: 1.0",
                    "Content-Type: multipart/related; boundary=b",
                    "",
                    "--b",
                    "Content-Type: text/html",
                    "Content-Transfer-Encoding: quoted-printable",
                    "",
                    "");
            return between(mail, sample, "\r\n--b--\r\n");
        }
    },
    PDF("pdf"),
    /** Figures glued together behind the labels of table three. */
    NUMBERS("txt") {
        @Override
        byte[] document(byte[] input) {
            return between(
                    "三、收到和处理政府信息公开申请情况\n申请人情况\n一、本年新收政府信息公开申请数量", input, "二、上年结转政府信息公开申请数量0000000\n三、本年度办理结果（一）予以公开");
        }

        @Override
        List<byte[]> seeds() {
            return Stream.of(
                            "21710000218",
                            " 41|2||0|0|0|43|",
                            "1,234 5 0 0 0 0 1239",
                            "－5\t＋1\t1978.83万元\t/",
                            "22（其中修订16件）",
                            "无")
                    .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    },
    /** The prose of the first section. */
    CLAIMS("txt") {
        @Override
        byte[] document(byte[] input) {
            return between("某县人民政府2020年政府信息公开工作年度报告\n一、总体情况\n", input, "\n二、主动公开政府信息情况\n");
        }

        @Override
        List<byte[]> seeds() {
            return Stream.of(
                            "2020年，全县共收到政府信息公开申请83件，上年结转2件，予以公开41件，部分公开3件，结转下年度1件。",
                            "因政府信息公开被申请行政复议2件（其中维持1件），比上年增加1件；不掌握相关政府信息5件。")
                    .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    };

    private static final String TEXT_PART = "word/document.xml";

    private final String extension;

    Target(String extension) {
        this.extension = extension;
    }

    /** The document that an input stands for. */
    byte[] document(byte[] input) {
        return input;
    }

    /** The input that a sample document is made of. */
    byte[] input(byte[] sample) {
        return sample;
    }

    /** Inputs to begin with. */
    List<byte[]> seeds() {
        return Samples.documents(Samples.own()).stream()
                .filter(file -> file.toString().endsWith("." + extension))
                .map(file -> {
                    try {
                        return input(Files.readAllBytes(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** Its name on the command line and as a folder. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Target of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    private static byte[] between(String before, byte[] input, String behind) {
        var document = new ByteArrayOutputStream();
        document.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        document.writeBytes(input);
        document.writeBytes(behind.getBytes(StandardCharsets.UTF_8));
        return document.toByteArray();
    }

    private static byte[] container(byte[] xml) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry(TEXT_PART));
            zip.write(xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] textPart(byte[] docx) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(TEXT_PART)) {
                    return zip.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no " + TEXT_PART);
    }
}
